import { provideSession } from './document-session.ts';
import { keepFirstChoice } from './early-choice.ts';
import { joinAddress } from './steps.ts';

// The first thing that runs: lessons and first choices are usable from here on; everything heavier comes after.
joinAddress();
keepFirstChoice(document);
document.documentElement.dataset['ready'] = 'steps';

const { openDocument } = await import('./open-document.ts');
provideSession(await openDocument());
document.documentElement.dataset['ready'] = 'session';
