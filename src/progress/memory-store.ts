import type { Attempt, LogEvent } from '../course/index.ts';
import { mergeAttempts } from './merge.ts';
import { recordOf, StrandTakenError, type KeptAttempt, type Owner, type Place, type Store } from './store.ts';

/** A store that lasts as long as the page: for a browser that refuses storage, and for reviewing. */
export function openMemoryStore(): Store {
  const kept = new Map<string, KeptAttempt>();
  const writings = new Map<string, string>();
  const records = new Map<string, Record<string, string>>();
  const keyOf = (owner: Owner, id: string): string => JSON.stringify([owner.course, owner.module, owner.learner, id]);
  const settingsOf = (owner: Owner): Record<string, string> => records.get(recordOf(owner)) ?? {};
  const put = (owner: Owner, attempt: Attempt, own: string[], now: number): void => {
    const known = kept.get(keyOf(owner, attempt.id));
    kept.set(keyOf(owner, attempt.id), {
      attempt: known ? mergeAttempts(known.attempt, attempt) : attempt,
      touched: now,
      own: [...new Set([...(known?.own ?? []), ...own])],
      told: known?.told ?? 0,
    });
  };
  return {
    kind: 'memory',
    attempts: async (owner) => {
      const mine = [...kept].filter(([key, { attempt }]) => key === keyOf(owner, attempt.id));
      return mine.map(([, attempt]) => attempt).sort((a, b) => b.touched - a.touched);
    },
    append: async (owner: Owner, { attempt, strand, from }: Place, events: readonly LogEvent[], now: number) => {
      const known = kept.get(keyOf(owner, attempt))?.attempt.strands.find(({ id }) => id === strand.id)?.events ?? [];
      if (known.length !== from)
        throw new StrandTakenError(`Strand ${strand.id} holds ${known.length} events, not ${from}`);
      put(owner, { id: attempt, strands: [{ ...strand, events: [...known, ...events] }] }, [strand.id], now);
    },
    keep: async (owner, attempt, now) => put(owner, attempt, [], now),
    noteTold: async (owner, attempt, told) => {
      const known = kept.get(keyOf(owner, attempt));
      if (known) kept.set(keyOf(owner, attempt), { ...known, told });
    },
    writing: async (owner, activity) => writings.get(keyOf(owner, activity)),
    write: async (owner, activity, text) => void writings.set(keyOf(owner, activity), text),
    settings: async (owner) => settingsOf(owner),
    set: async (owner, name, value) => void records.set(recordOf(owner), { ...settingsOf(owner), [name]: value }),
    close: () => undefined,
  };
}
