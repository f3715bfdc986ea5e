import type { LaunchPage } from '../launch-page.ts';
import type { Part } from '../server.ts';
import { byId, inWords } from './panel.ts';
import { readParts } from './session.ts';

/** Says at the top of the page what is launched, for whom and in which LMS. */
export function describe(launch: LaunchPage): void {
  const { course, edition, profile, fault, learner, name, mode, credit, bare } = launch;
  document.documentElement.classList.toggle('bare', bare);
  document.title = `${course} – test LMS`;
  byId('house').textContent = ['Test LMS', `SCORM ${edition}`, profile, ...(fault ? [`fault: ${fault}`] : [])].join(
    ' · ',
  );
  byId('course').textContent = course;
  byId('part').textContent = titleOf(launch);
  byId('who').textContent = `Learner ${learner === '' ? 'without an id' : learner} (${name}) · ${mode} · ${credit}`;
}

/** The title of the part that is launched. */
export function titleOf({ scos, sco, course }: LaunchPage): string {
  return scos.find(({ id }) => id === sco)?.title ?? course;
}

/** Shows the parts of the course, each with how far the learner is; nothing for a course of one part. */
export async function showParts(launch: LaunchPage): Promise<void> {
  if (launch.scos.length < 2) return;
  const parts = await readParts(launch);
  byId('parts').hidden = false;
  byId('parts').firstElementChild?.replaceChildren(...parts.map((part) => linkTo(part, part.id === launch.sco)));
}

function linkTo({ id, title, attempt, grade }: Part, current: boolean): HTMLLIElement {
  const address = new URL(location.href);
  address.searchParams.set('sco', id);
  const link = document.createElement('a');
  link.href = address.href;
  link.textContent = title;
  if (current) link.ariaCurrent = 'page';
  const item = document.createElement('li');
  item.append(link, ` – ${attempt === 0 ? 'not begun' : inWords(grade) || 'begun'}`);
  return item;
}
