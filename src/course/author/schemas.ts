import { z } from 'zod';
import { ID } from './ids.ts';
import type { LessonStep, ScenarioStep } from '../module.ts';

/** Text that says something. */
export const text = z.string().trim().min(1);

/** An id that can stand in a URL, a file name and an LMS. */
export const slug = z.string().regex(ID, {
  error: 'should be small letters, digits and single hyphens, like `the-sue-call`',
});

const step = z
  .strictObject({
    lesson: text.optional(),
    scenario: text.optional(),
    id: slug.optional(),
    required: z.boolean().default(true),
    coach: z.enum(['each', 'end']).optional(),
    counts: z.boolean().optional(),
    unless: slug.optional(),
  })
  .refine((line) => (line.lesson === undefined) !== (line.scenario === undefined), {
    error: 'should name a `lesson` or a `scenario`, one of the two',
  })
  .refine((line) => line.lesson === undefined || (line.coach === undefined && line.counts === undefined), {
    error: 'should have `coach` and `counts` only with a scenario',
  })
  .refine((line) => line.scenario === undefined || line.unless === undefined, {
    error: 'should have `unless` only with a lesson',
  })
  .transform(({ lesson, scenario, id, required, coach, counts, unless }): LessonStep | ScenarioStep => {
    if (lesson !== undefined) return { kind: 'lesson', id: id ?? lesson, lesson, required, ...(unless && { unless }) };
    const name = scenario ?? '';
    const [when, counted] = [coach ?? 'each', counts ?? true];
    return { kind: 'scenario', id: id ?? name, scenario: name, coach: when, counts: counted, required };
  });

export const moduleSchema = z.strictObject({
  id: slug,
  title: text,
  audience: text,
  minutes: z.number().int().min(1),
  objectives: z.array(text),
  mastery: z
    .union([z.number().min(0).max(100), z.literal('none')], { error: 'should be a number from 0 to 100, or none' })
    .default(70),
  steps: z.array(step).min(1),
});

const set = z.strictObject({
  title: text,
  about: text.optional(),
  modules: z.array(text).min(1),
  needed: z
    .union([z.number().int().min(1), z.enum(['all', 'none'])], { error: 'should be a number, all or none' })
    .default('all'),
  from_day: z.number().int().min(1).optional(),
});

const COLOUR = /^#[0-9a-f]{6}$/i;
const colour = z
  .custom<string>((value) => typeof value === 'string' && COLOUR.test(value), {
    error: "should be a # and six digits or letters from a to f, in quotes, like '#0f5a72'",
  })
  .transform((value) => value.toLowerCase());

export const courseSchema = z.strictObject({
  id: slug,
  title: text,
  organisation: text,
  logo: text.optional(),
  colour: z.strictObject({ light: colour, dark: colour }).optional(),
  about: text.optional(),
  promise: text.optional(),
  values: z.array(text).max(5).default([]),
  charter_url: z.url({ protocol: /^https?$/, error: 'should be an address of the web, like https://…' }).optional(),
  report_problem_to: z.email({ error: 'should be an e-mail address' }).optional(),
  abuse: text.optional(),
  teams: z.record(slug, text).default({}),
  modules: z.array(text).min(1),
  sets: z.array(set).default([]),
});

export const objectivesSchema = z.record(
  slug,
  z.strictObject({ name: text, rule: text, why: text, under: text.optional(), tags: z.array(text).default([]) }),
);

const several = z.union([text, z.array(text)], {
  error: 'should be what the handbook lists, or several of it in brackets, like [blazer, tie]',
});

/** Which words there are is in `portrait-words.ts`. */
const portrait = z.strictObject({
  build: text.default('medium'),
  skin: text,
  hair: text,
  hair_colour: text.default('brown'),
  face: several.default([]),
  wears: several,
  wears_colour: text.default('teal'),
  with: several.default([]),
});

export type PortraitAsWritten = z.output<typeof portrait>;

export const castSchema = z.record(text, z.strictObject({ role: text, about: text, portrait: portrait.optional() }));

export const lessonHeadSchema = z.strictObject({ title: text, summary: text });

/** Whom a sheet is for, in the order in which they are listed. */
export const AUDIENCES = ['facilitators', 'coaches', 'managers', 'commissioners'] as const;

export const sheetHeadSchema = z.strictObject({ title: text, for: z.enum(AUDIENCES), summary: text });

export const creditsHeadSchema = z.strictObject({ title: text, summary: text });
