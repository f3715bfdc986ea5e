import { say, type Words } from '../../course/index.ts';
import type { Around } from '../opened.ts';
import { joinEach } from './join.ts';
import { pulseOf } from './pulse-sum.ts';

joinEach('pulse', join);

/** Joins the sum of a pulse to its numbers. These are kept by their box. */
function join(element: HTMLElement, { words }: Around): void {
  const field = element.querySelector('textarea');
  const status = element.querySelector('[role="status"]');
  if (!field || !status) return;
  const show = (): void => status.replaceChildren(...linesOf(field.value, words).map(paragraph));
  field.addEventListener('input', show);
  // It is filled in again with what was kept.
  field.addEventListener('change', show);
  show();
}

function linesOf(text: string, words: Words): string[] {
  const { count, high, middle, low, score, leftOut } = pulseOf(text);
  return [
    ...(count > 0 ? [say(words, 'pulse.counts', { count, high, middle, low })] : []),
    ...(count > 0 && score === undefined ? [say(words, 'pulse.few', { count })] : []),
    ...(score === undefined ? [] : [say(words, 'pulse.score', { score: String(score).replace('-', '−') })]),
    ...(leftOut.length > 0 ? [say(words, 'pulse.left-out', { words: leftOut.join(' ') })] : []),
  ];
}

function paragraph(text: string): HTMLElement {
  const line = document.createElement('p');
  line.textContent = text;
  return line;
}
