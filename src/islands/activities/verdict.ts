/** What somebody said to a statement of a diagnosis. */
export type Said = 'yes' | 'no' | 'unsure';

/** What a diagnosis comes to. */
export type Verdict = 'system' | 'skills' | 'both' | 'unsure';

const SAID: readonly unknown[] = ['yes', 'no', 'unsure'] satisfies Said[];

/**
 * What the answers come to; `undefined` until each statement has one. Each side is measured by the share of its statements
 * with a yes, for it has fewer or more of them. The larger share decides, and both do when they are equal or when both reach
 * one half. It can't be told when most answers are unsure, or none is a yes.
 */
export function verdictOf(answers: readonly { about: string; said: Said | undefined }[]): Verdict | undefined {
  if (answers.length === 0 || answers.some(({ said }) => said === undefined)) return undefined;
  const unsure = answers.filter(({ said }) => said === 'unsure').length;
  const shareOf = (side: string): number => {
    const own = answers.filter(({ about }) => about === side);
    return own.length === 0 ? 0 : own.filter(({ said }) => said === 'yes').length / own.length;
  };
  const system = shareOf('system');
  const skills = shareOf('skills');
  if (unsure * 2 > answers.length || system + skills === 0) return 'unsure';
  if (system === skills || Math.min(system, skills) >= 0.5) return 'both';
  return system > skills ? 'system' : 'skills';
}

/** The kept text as answers by the keys of their statements; none for a text that is something else. */
export function readAnswers(text: string | undefined): Map<string, Said> {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    if (typeof kept !== 'object' || kept === null) return new Map();
    return new Map(Object.entries(kept).filter((entry): entry is [string, Said] => SAID.includes(entry[1])));
  } catch {
    return new Map();
  }
}
