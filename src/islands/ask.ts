import { say, type Words } from '../course/index.ts';
import { setText } from './set-text.ts';

/** Asks once whether to go on with what this device holds; closing the question without an answer goes on. */
export async function askWhetherToGoOn(words: Words, steps: number): Promise<boolean> {
  const dialog = document.querySelector<HTMLDialogElement>('[data-ask]');
  if (!dialog) return true;
  setText(dialog, '[data-ask-text]', say(words, 'ask.text', { steps }));
  setText(dialog, '[data-ask-continue]', say(words, 'ask.continue', { steps }));
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  return dialog.returnValue !== 'anew';
}
