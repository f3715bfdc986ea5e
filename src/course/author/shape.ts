import type { z } from 'zod';
import type { Range } from '../diagnostic.ts';
import { didYouMean, nearest } from './suggest.ts';
import type { Words } from './findings.ts';
import type { Path, YamlText } from './yaml.ts';

/** A field that is missing, unknown or of the wrong kind, in a trainer's words. */
export interface ShapeFault extends Words {
  path: Path;
  at: Range;
}

export type Shaped<T> = { value: T; faults: [] } | { value?: undefined; faults: ShapeFault[] };

/**
 * Holds a YAML text against a schema; each fault has its place in the file. A schema's own messages (`error`, `refine`)
 * go on from the field's name: "should be …". A field that is missing because its name is misspelt is one fault, at the
 * misspelt name.
 */
export function shapeYaml<S extends z.ZodType>(yaml: YamlText, schema: S): Shaped<z.output<S>> {
  const result = schema.safeParse(yaml.value ?? {});
  if (result.success) return { value: result.data, faults: [] };
  const issues = result.error.issues as z.core.$ZodIssue[];
  const slips = slipsIn(issues, yaml.value);
  const told = issues.filter((issue) => !isToldBy(issue, issues, slips));
  return { faults: told.flatMap((issue) => explain(issue, yaml, schema, slips)) };
}

/** A field's misspelt name, the name that was meant, and the path of what they stand in. */
interface Slip {
  parent: Path;
  key: string;
  meant: string;
}

function slipsIn(issues: readonly z.core.$ZodIssue[], value: unknown): Slip[] {
  const slips: Slip[] = [];
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const parent = pathOf(issue);
    const missing = issues.map(pathOf).filter((path) => isRightIn(path, parent) && !isThere(value, path));
    for (const key of issue.keys) {
      const names = missing.map((path) => String(path.at(-1)));
      const meant = nearest(
        key,
        names.filter((name) => !slips.some((slip) => slip.meant === name && isSame(slip.parent, parent))),
      );
      if (meant !== undefined) slips.push({ parent, key, meant });
    }
  }
  return slips;
}

/** Whether other findings say it already: a misspelt name says what is missing, and what a whole cannot be without it. */
function isToldBy(issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[], slips: readonly Slip[]): boolean {
  const path = pathOf(issue);
  if (issue.code === 'custom') {
    return issues.some((other) => other.code === 'unrecognized_keys' && isSame(pathOf(other), path));
  }
  return slips.some(({ parent, meant }) => isSame([...parent, meant], path));
}

function pathOf(issue: z.core.$ZodIssue): Path {
  return issue.path.filter((step) => typeof step !== 'symbol');
}

function isSame(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((step, i) => step === other[i]);
}

function isRightIn(path: Path, parent: Path): boolean {
  return path.length === parent.length + 1 && isSame(path.slice(0, -1), parent);
}

function isThere(value: unknown, path: Path): boolean {
  return Object.hasOwn(Object(valueAt(value, path.slice(0, -1))), path.at(-1) ?? '');
}

function explain(issue: z.core.$ZodIssue, yaml: YamlText, schema: z.ZodType, slips: readonly Slip[]): ShapeFault[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') {
    const free = fieldsAt(schema, path).filter((name) => !isThere(yaml.value, [...path, name]));
    return issue.keys.map((key) => {
      const slip = slips.find(({ parent, key: misspelt }) => misspelt === key && isSame(parent, path));
      return {
        path: [...path, key],
        at: yaml.keyAt([...path, key]),
        message: `\`${key}\` is not a field that belongs here.`,
        hint: didYouMean(key, slip ? [slip.meant] : free, 'Remove it, or look up the fields in the handbook.'),
      };
    });
  }
  const found = valueAt(yaml.value, path);
  const name = path.length === 0 ? 'This file' : `\`${nameOf(path)}\``;
  if (found === undefined || found === null) {
    const message = path.length === 0 ? `${name} ${expected(issue)}.` : `${name} is missing.`;
    return [{ path, at: yaml.at(path), message, hint: `It ${expected(issue)}.` }];
  }
  const at = issue.code === 'invalid_key' ? yaml.keyAt(path) : yaml.at(path);
  return [{ path, at, message: `${name} ${expected(issue)}.`, hint: adviceOn(issue) }];
}

const KINDS: Record<string, string> = {
  string: 'text (in quotes, if it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: lines that begin with a dash',
  record: 'a list of names, each with a colon and its value',
  object: 'a list of fields, each with a colon and its value',
};

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `should be ${issue.values.map(String).join(' or ')}`;
    case 'too_small':
      if (issue.origin === 'string') return 'should not be empty';
      if (issue.origin === 'array') return `should have at least ${issue.minimum} line`;
      return `should be ${issue.minimum} or more`;
    case 'too_big':
      return `should be ${issue.maximum} or less`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'should be named otherwise';
    default:
      return issue.message;
  }
}

function adviceOn(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.expected === 'string') return 'Put it in quotes if it is meant as text.';
  return 'Change the value; the handbook has an example of each file.';
}

/** `steps.2.coach` for people: counted from 1. */
function nameOf(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? String(step + 1) : step)).join('.');
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found;
}

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
}

/** The names of the fields that the schema knows at a path. */
function fieldsAt(schema: z.ZodType | undefined, path: Path): string[] {
  const definition = schema?.def as Definition | undefined;
  if (!definition) return [];
  const within = definition.innerType ?? definition.in;
  if (within) return fieldsAt(within, path);
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(definition.shape ?? {});
  return fieldsAt(definition.shape?.[step] ?? definition.element ?? definition.valueType, rest);
}
