import { say, type OutlineActivity, type Words } from '../../course/index.ts';
import { isWritten } from './done.ts';
import type { Around } from '../opened.ts';
import { joinEach } from './join.ts';
import { keyOf, readNeeds, recommendedOf, sharesOf, type Needs, type Share } from './needs.ts';

joinEach('needs-check', join);

interface Statement {
  about: string;
  key: string;
  field: HTMLInputElement | null;
}

/** A module that is for one of the objectives. */
interface Choice {
  id: string;
  name: string;
  item: HTMLElement;
  field: HTMLInputElement | null;
  share: HTMLElement | null;
}

/** Joins a needs check: its ticks order the modules and recommend two, and the learner may take others. */
function join(element: HTMLElement, { session, words }: Around, activity: OutlineActivity | undefined): void {
  if (!activity) return;
  const statements = [...element.querySelectorAll<HTMLElement>('[data-about]')].map(statementIn);
  const choices = [...element.querySelectorAll<HTMLElement>('[data-principle]')].map(choiceIn);
  const list = element.querySelector<HTMLElement>('[data-principles]');
  const status = element.querySelector('[role="status"]');
  const sharesFor = ({ ticked }: Pick<Needs, 'ticked'>): Share[] => {
    const said = statements.map(({ about, key }) => ({ about, ticked: ticked.includes(key) }));
    return sharesOf(
      choices.map(({ id }) => id),
      said,
    );
  };
  let shown: string | undefined;
  const show = (): void => {
    const kept = session.setting('needs');
    if (kept === shown) return;
    shown = kept;
    const needs = readNeeds(kept);
    for (const { key, field } of statements) if (field) field.checked = needs.ticked.includes(key);
    const shares = sharesFor(needs);
    const ordered = shares.flatMap(({ id }) => choices.filter((choice) => choice.id === id));
    // Moving what has the focus would lose it; then the order is that of the next change.
    if (!list?.contains(document.activeElement)) list?.append(...ordered.map(({ item }) => item));
    const recommended = recommendedOf(shares);
    const takes = needs.own ? needs.takes : recommended;
    for (const { id, field, share } of choices) {
      if (field) field.checked = takes.includes(id);
      const { ticked = 0, count = 0 } = shares.find((one) => one.id === id) ?? {};
      const name = recommended.includes(id) ? 'needs.recommended' : 'needs.share';
      if (share) share.textContent = say(words, name, { ticked, count });
    }
    const names = ordered.filter(({ id }) => takes.includes(id)).map(({ name }) => name);
    if (status) status.textContent = told(needs.own, names, words);
  };
  const keep = (own: boolean): void => {
    const ticked = statements.flatMap(({ key, field }) => (field?.checked ? key : []));
    const chosen = choices.flatMap(({ id, field }) => (field?.checked ? id : []));
    const needs: Needs = { ticked, takes: own ? chosen : recommendedOf(sharesFor({ ticked })), own };
    void session.set('needs', JSON.stringify(needs));
    if (!isWritten(session, activity)) void session.record({ kind: 'wrote', activity: activity.code });
  };
  for (const { field } of statements) {
    field?.addEventListener('change', () => keep(readNeeds(session.setting('needs')).own));
  }
  for (const { field } of choices) field?.addEventListener('change', () => keep(true));
  for (const part of element.querySelectorAll<HTMLElement>('[data-without]')) part.hidden = true;
  for (const part of element.querySelectorAll<HTMLElement>('input, [data-share], [data-with]')) part.hidden = false;
  session.subscribe(show);
  show();
}

function statementIn(label: HTMLElement): Statement {
  const key = keyOf(label.querySelector('[data-words]')?.textContent ?? '');
  return { about: label.dataset['about'] ?? '', key, field: label.querySelector('input') };
}

function choiceIn(item: HTMLElement): Choice {
  return {
    id: item.dataset['principle'] ?? '',
    name: item.querySelector('strong')?.textContent ?? '',
    item,
    field: item.querySelector('input'),
    share: item.querySelector('[data-share]'),
  };
}

/** What is recommended, or what the learner takes instead; nothing before the first tick. */
function told(own: boolean, taken: readonly string[], words: Words): string {
  const names = new Intl.ListFormat(words['language']).format(taken);
  if (own) return names === '' ? say(words, 'needs.takes-none') : say(words, 'needs.takes', { names });
  return names === '' ? '' : say(words, 'needs.recommends', { names });
}
