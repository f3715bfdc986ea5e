/** Which way a link of the chain goes, as seen from the learner's team. */
export const WAYS = ['both', 'from', 'to'] as const;

export const OFTEN = ['hourly', 'daily', 'weekly', 'monthly', 'seldom'] as const;

/** Somebody who hands on to the learner's team, or to whom it hands on. */
export interface ChainLink {
  who: string;
  way: (typeof WAYS)[number];
  often: (typeof OFTEN)[number];
  /** Who would notice if it stopped. */
  notice: string;
}

export const BLANK: ChainLink = { who: '', way: 'both', often: 'weekly', notice: '' };

/** Rows of a chain, at most, and characters of each of its texts. */
export const MOST = 12;
export const LONGEST = 80;

/** The rows of a chain from what was kept, which may be anything: what is no row is left out. */
export function readLinks(text: string | undefined): ChainLink[] {
  return listIn(text).flatMap(asLink).slice(0, MOST);
}

/** A row from texts of whatever source; a word that is not known becomes that of a blank row. */
export function linkOf({ who, way, often, notice }: Record<keyof ChainLink, string>): ChainLink {
  return {
    who: who.slice(0, LONGEST),
    way: WAYS.find((one) => one === way) ?? BLANK.way,
    often: OFTEN.find((one) => one === often) ?? BLANK.often,
    notice: notice.slice(0, LONGEST),
  };
}

/** Whether the learner has said who it is: only then it is drawn. */
export function isNamed({ who }: ChainLink): boolean {
  return who.trim() !== '';
}

function listIn(text: string | undefined): unknown[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function asLink(one: unknown): ChainLink[] {
  if (typeof one !== 'object' || one === null) return [];
  const { who, way, often, notice } = one as Partial<Record<keyof ChainLink, unknown>>;
  const isText = [who, way, often, notice].every((part) => typeof part === 'string');
  return isText ? [linkOf(one as Record<keyof ChainLink, string>)] : [];
}
