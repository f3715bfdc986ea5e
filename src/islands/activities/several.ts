import { say, type OutlineActivity, type Result } from '../../course/index.ts';
import type { Around } from '../opened.ts';
import { joinEach } from './join.ts';
import { noteIn } from './solution.ts';
import { joinWorkingPart, type Tools } from './working-part.ts';

joinEach('several', join);

/** Joins a question of which several answers are to be picked. Each is a box to tick; its why is read afterwards. */
async function join(element: HTMLElement, around: Around, activity: OutlineActivity | undefined): Promise<void> {
  const answers = [...element.querySelectorAll<HTMLDetailsElement>('details[data-answer]')];
  const solution = answers[0]?.closest<HTMLElement>('ul');
  if (!solution || !activity) return;
  // It comes after what is to be ticked and the button, as it does on the screen.
  element.append(solution);
  const worths = answers.map(({ dataset }) => dataset['answer'] ?? '');
  const heads = answers.map((answer) => answer.querySelector<HTMLElement>('summary'));
  const { words } = around;
  // What was opened before the session was is picked.
  const open = answers.flatMap((answer, n) => (answer.open ? [n] : []));
  await joinWorkingPart(element, around, activity, {
    fresh: open,
    isSound: (picked) => new Set(picked).size === picked.length && picked.every((n) => n in answers),
    worthOf: (picked) => worthOfPicked(picked, worths),
    missing: 'several.none',
    solution,
    draw: (sheet, picked, tools) => sheet.replaceChildren(listOf(heads, picked, tools)),
    note: (picked) => {
      for (const [n, head] of heads.entries()) {
        const answer = answers[n];
        if (!head || !answer) continue;
        const worth = say(words, `several.${worths[n]}`);
        const isPicked = picked?.includes(n) ?? false;
        noteIn(head, isPicked ? say(words, 'several.picked', { worth }) : worth);
        answer.classList.toggle('chosen', isPicked);
        answer.open = true;
      }
    },
  });
}

/** All that is good and nothing else; of what is good something; else poor. `undefined` when nothing is picked. */
export function worthOfPicked(picked: readonly number[], worths: readonly string[]): Result | undefined {
  if (picked.length === 0) return undefined;
  const right = picked.filter((n) => worths[n] === 'good').length;
  const all = worths.filter((worth) => worth === 'good').length;
  if (right === all && picked.length === all) return 'good';
  return right > 0 ? 'neutral' : 'poor';
}

function listOf(heads: readonly (HTMLElement | null)[], first: readonly number[], { change }: Tools): HTMLElement {
  const list = document.createElement('ul');
  let picked = first;
  const rows = heads.map((head, n) => {
    const row = document.createElement('li');
    const label = document.createElement('label');
    const box = document.createElement('input');
    const said = document.createElement('span');
    said.append(...[...(head?.firstElementChild?.childNodes ?? [])].map((node) => node.cloneNode(true)));
    box.type = 'checkbox';
    box.checked = picked.includes(n);
    box.addEventListener('change', () => {
      picked = box.checked ? [...picked, n] : picked.filter((one) => one !== n);
      change(picked);
    });
    label.className = 'choice';
    label.append(box, said);
    row.append(label);
    return row;
  });
  list.append(...rows);
  return list;
}
