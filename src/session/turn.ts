import { within, type Browser, type Owner } from '../progress/index.ts';
import type { Clock } from './delivery.ts';

/** The turn to write to an attempt: one page of a browser has it. */
export interface Turn {
  /** Gives it back. */
  leave(): void;
  /** Resolves when another page takes it away. */
  lost: Promise<unknown>;
}

/** What of a browser is needed here, and time. */
export interface TurnParts {
  browser: Browser;
  clock: Clock;
}

const nameOf = ({ course, module, learner }: Owner): string => `inside-line ${course} ${module} ${learner}`;

/**
 * Takes the turn to write (Web Locks API), also away from another page when told to `steal` it; `undefined` when another
 * page has it. A page that crashed has given it back. Where a browser has no locks everybody has the turn, and strands keep
 * apart what two pages write.
 */
export function takeTurn({ browser, clock }: TurnParts, owner: Owner, steal: boolean): Promise<Turn | undefined> {
  let leave = (): void => undefined;
  const left = new Promise<void>((resolve) => (leave = resolve));
  let lose: (cause: unknown) => void;
  const lost = new Promise((resolve) => (lose = resolve));
  const asked = new Promise<Turn | undefined>((answer, refuse) => {
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      answer(lock ? { leave, lost } : undefined);
      return lock ? left : undefined;
    };
    const held = async (): Promise<void> =>
      browser.locks().request(nameOf(owner), steal ? { steal } : { ifAvailable: true }, hold);
    // It ends with a refusal when it was never had, or is taken away.
    held().catch((cause) => [refuse(cause), lose(cause)]);
  });
  return within(clock, asked).catch(() => ({ leave: () => undefined, lost: new Promise(() => undefined) }));
}

/** The learner whose turn it is at a module in another page of this browser. */
export async function whoseTurn({ browser, clock }: TurnParts, { course, module }: Omit<Owner, 'learner'>) {
  const before = nameOf({ course, module, learner: '' });
  const asking = async (): Promise<LockManagerSnapshot> => browser.locks().query();
  const { held = [] } = await within(clock, asking()).catch(() => ({}) as LockManagerSnapshot);
  return held.find(({ name }) => name?.startsWith(before))?.name?.slice(before.length);
}
