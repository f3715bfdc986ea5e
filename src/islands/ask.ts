import { say, type Words } from '../course/index.ts';

/** Asks once whether to go on with what this device holds; closing the question without an answer goes on. */
export async function askWhetherToGoOn(words: Words, steps: number): Promise<boolean> {
  const dialog = document.querySelector<HTMLDialogElement>('[data-ask]');
  if (!dialog) return true;
  const text = dialog.querySelector('[data-ask-text]');
  const goOn = dialog.querySelector('[data-ask-continue]');
  if (text) text.textContent = say(words, 'ask.text', { steps });
  if (goOn) goOn.textContent = say(words, 'ask.continue', { steps });
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  return dialog.returnValue !== 'anew';
}
