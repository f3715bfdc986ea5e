/** Prints these and nothing else of the page. They are taken out of the page where they stand in it. */
export function printPaper(title: string, parts: readonly Element[]): void {
  const paper = document.createElement('div');
  paper.className = 'paper';
  paper.append(partOf('h1', title), ...parts);
  document.body.append(paper);
  document.documentElement.dataset['paper'] = '';
  const clear = (): void => {
    delete document.documentElement.dataset['paper'];
    paper.remove();
  };
  // On phones printing only begins here.
  addEventListener('afterprint', clear, { once: true });
  print();
}

/** An element that holds a text. */
export function partOf(tag: string, text: string): HTMLElement {
  const part = document.createElement(tag);
  part.textContent = text;
  return part;
}
