import { keepFirstChoice } from './early-choice.ts';
import { joinReadAloud } from './read-aloud.ts';
import { joinAddress, showFailure } from './steps.ts';

// The first thing that runs: lessons and first choices are usable from here on; everything heavier comes after.
joinAddress();
keepFirstChoice(document);
joinReadAloud();
document.documentElement.dataset['ready'] = 'steps';
void start();

async function start(): Promise<void> {
  try {
    const { openDocument } = await import('./open-document.ts');
    await openDocument();
    document.documentElement.dataset['ready'] = 'session';
  } catch (cause) {
    console.error('The player did not start', cause);
    showFailure();
  }
}
