import { error, warning, type Words } from './findings.ts';
import { didYouMean } from './suggest.ts';

interface Gone {
  what: 'step' | 'activity' | 'objective' | 'scenario';
  id: string;
  known: readonly string[];
}

const KEPT: Record<Gone['what'], string> = {
  step: 'Whoever has done it has done nothing in its place.',
  activity: 'Answers that were given to it are in records, and it will be asked for no more.',
  objective: 'LMSs keep results under this id, and none will be added.',
  scenario: 'Calls that are underway in it cannot go on.',
};

/** What a change does to people who are in the middle of a module that was released. */
export const releaseFaults = {
  R001: error('Unreadable ledger', ({ why }: { why: string }) => ({
    message: `This file says what was released, and it cannot be read: ${why}.`,
    hint: 'Put back the last version of it; only  npm run package -- --release LABEL  writes it.',
  })),
  R002: warning('Released module gone', ({ id, known }: { id: string; known: readonly string[] }) => ({
    message: `The module \`${id}\` was released and is not in \`modules\` any more. Whoever is taking it cannot go on after an update.`,
    hint: didYouMean(id, known, 'Put it back, or delete this file when nobody takes the module any more.'),
  })),
  R010: warning('Released id gone', ({ what, id, known }: Gone) => ({
    message: `The ${what} \`${id}\` was released in this module and is not there any more. ${KEPT[what]}`,
    hint: known[0]
      ? `If \`${known[0]}\` has taken its place, give that one the old id:  id: ${id}`
      : 'Put it back under this id, or leave it out knowing that.',
  })),
  R011: warning('Answers in another order', ({ id }: { id: string }) => ({
    message: `The answers of \`${id}\` stand in another order than when it was released. Records name an answer by its place, so those who have answered would be shown another answer as theirs.`,
    hint: 'Put them back in their order, and a new answer at the end.',
  })),
  R020: warning('Needs an alias', ({ message, paste }: { message: string; paste: string }): Words => ({
    message,
    hint: `Paste  ${paste}`,
  })),
  R030: warning('Breaks attempts in progress', ({ share, cause, isGone, release }: Breaking) => ({
    message: `Of the attempts in progress on release ${release}, ${share} would not come back to where they were: most of these because ${cause} ${isGone ? 'is not there any more, or leads to where they cannot go on' : 'leads elsewhere now'}. Most come to stand here.`,
    hint: 'Let scenes and choices keep their ids and their targets, put new ones beside them, or release when few are in the middle of it. Nothing that was finished is lost.',
  })),
};

interface Breaking {
  share: string;
  /** What most of them did last that does not lead there now. */
  cause: string;
  isGone: boolean;
  release: string;
}
