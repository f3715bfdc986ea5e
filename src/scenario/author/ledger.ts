import { z } from 'zod';
import { codeOf, hash32, toDigits } from '../../course/index.ts';
import type { Graph, GraphScene } from '../graph.ts';
import type { Scenario } from '../model.ts';

const COMPARISONS = ['<', '<=', '>', '>=', '=', '!='] as const;

const condition = z.array(z.tuple([z.string(), z.enum(COMPARISONS), z.number()])).default([]);
const change = z.tuple([z.enum(['+', '=']), z.number()]);
const variable = z.strictObject({ start: z.number(), min: z.number(), max: z.number() });

const choice = z.strictObject({
  to: z.string(),
  /** A hash of its words, by which a choice is known again that has another key now. */
  words: z.string(),
  effects: z.record(z.string(), change).default({}),
  when: condition,
  once: z.boolean().default(false),
});

const scene = z.strictObject({
  choices: z.record(z.string(), choice).default({}),
  routes: z.array(z.strictObject({ to: z.string(), when: condition })).default([]),
  ending: z.enum(['good', 'fair', 'poor']).optional(),
});

/** What decides how a kept log replays: no words, no objectives, no time limits. */
const published = z
  .strictObject({
    start: z.string(),
    variables: z.record(z.string(), variable).default({}),
    aliases: z.record(z.string(), z.string()).default({}),
    scenes: z.record(z.string(), scene),
  })
  .refine(({ start, scenes }) => targetsOf(scenes, start).every((to) => Object.hasOwn(scenes, to)));

export type Published = z.infer<typeof published>;

const ids = z.array(z.string());

/**
 * `modules/released/<module>.json`: everything of a module that learners' records and LMSs refer to
 * (`scenario-language.md` §2). Ids and letters are of all releases, for none is ever given a second time; the scenarios
 * are those of the last release. Lists and keys are sorted, but for the releases, which are in order.
 */
export const ledgerSchema = z.strictObject({
  releases: ids.min(1),
  steps: ids,
  activities: ids,
  objectives: ids,
  /** By question: a hash of the words of each answer, in order, because records name an answer by its place. */
  answers: z.record(z.string(), ids),
  /** By scenario, scene and key: the character that SCORM 1.2 reports. */
  letters: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string().length(1)))),
  scenarios: z.record(z.string(), published),
});

export type Ledger = z.infer<typeof ledgerSchema>;

/** Scene to key to letter. */
export type Letters = Ledger['letters'][string];

function targetsOf(scenes: Record<string, z.infer<typeof scene>>, start: string): string[] {
  const ways = Object.values(scenes).flatMap(({ choices, routes }) => [...Object.values(choices), ...routes]);
  return [start, ...ways.map(({ to }) => to)];
}

/** What the ledger keeps of a scenario; `words` as `wordsIn` gives them. */
export function publish({ start, variables, aliases, scenes }: Graph, words: Words): Published {
  const shaped = {
    start,
    variables: mapped(variables, ({ start, min, max }) => ({ start, min, max })),
    aliases: sorted(aliases),
    scenes: mapped(scenes, ({ choices, routes, ending }: GraphScene, id) => ({
      choices: sorted(
        Object.fromEntries(
          choices.map(({ key, to, effects, when, once }) => {
            return [key, { to, words: words[id]?.[key] ?? '', effects, when, once }];
          }),
        ),
      ),
      routes,
      ...(ending && { ending }),
    })),
  };
  return published.parse(shaped);
}

/** By scene and key. */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** By which words are known again; five characters. */
export function wordsHash(text: string): string {
  return toDigits(hash32(text), 5);
}

/** A hash of the words of each choice of a scenario. */
export function wordsIn({ scenes }: Scenario): Words {
  return Object.fromEntries(
    scenes.map(({ id, choices }) => [id, Object.fromEntries(choices.map(({ key, text }) => [key, wordsHash(text)]))]),
  );
}

/** The same of a scenario of the ledger. */
export function publishedWords({ scenes }: Published): Words {
  return mapped(scenes, ({ choices }) => mapped(choices, ({ words }) => words));
}

/** A scenario of the ledger as it can be played: without words, objectives and letters. */
export function graphOf(id: string, { start, variables, aliases, scenes }: Published): Graph {
  return {
    id,
    start,
    shape: '',
    order: 'fixed',
    variables: mapped(variables, (variable) => ({ label: '', ...variable })),
    moods: {},
    aliases,
    scenes: Object.fromEntries(
      Object.entries(scenes).map(([name, { choices, routes, ending }]) => [
        name,
        {
          choices: Object.entries(choices).map(([key, { words: _, ...choice }]) => {
            return { key, code: codeOf(`${name}>${key}`), letter: '', shows: [], misses: [], ...choice };
          }),
          routes,
          ...(ending && { ending }),
          asks: '',
        },
      ]),
    ),
  };
}

/** The letters of a scenario's choices, with those of earlier releases. */
export function lettersIn({ scenes }: Graph, earlier: Letters): Letters {
  const now = Object.entries(scenes).filter(([, { choices }]) => choices.length > 0);
  const names = [...new Set([...Object.keys(earlier), ...now.map(([id]) => id)])];
  const letters = names.map((id) => {
    const choices = scenes[id]?.choices ?? [];
    const mine = Object.fromEntries(choices.map(({ key, letter }) => [key, letter]));
    return [id, sorted({ ...earlier[id], ...mine })] as const;
  });
  return sorted(Object.fromEntries(letters));
}

/** The same keys and values, in the order of the keys. */
export function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function mapped<T, U>(record: Readonly<Record<string, T>>, make: (value: T, name: string) => U): Record<string, U> {
  return sorted(Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value, name)])));
}
