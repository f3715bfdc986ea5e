/** One item of a solution: its first paragraph, without what is noted there. */
export interface Item {
  head: HTMLElement;
  text: string;
}

/** The items of a solution's list. */
export function itemsOf(solution: HTMLElement): Item[] {
  const heads = [...solution.querySelectorAll<HTMLElement>(':scope > :is(ol, ul) > li > p:first-child')];
  return heads.map((head) => ({ head, text: head.textContent.trim() }));
}

/** Notes in words, at the end of an item, what the learner had there; an empty text takes the note away. */
export function noteIn(head: HTMLElement, text: string): void {
  head.querySelector('.mine')?.remove();
  if (text === '') return;
  const note = document.createElement('span');
  note.className = 'mine';
  note.textContent = text;
  head.append(' ', note);
}
