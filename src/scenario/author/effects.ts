import type { Attribute } from '../../course/author.ts';
import type { Change } from '../graph.ts';
import type { Reading } from './reading.ts';

/** What taking a choice does. */
export interface Effects {
  effects: Record<string, Change>;
  shows: string[];
  misses: string[];
}

const MOST_OBJECTIVES = 2;

/** Adds the attributes of an `<Effect>` to what the choice does already (S013, S020, S022, S023). */
export function readEffect(attributes: readonly Attribute[], into: Effects, reading: Reading): void {
  for (const attribute of attributes) {
    const { name } = attribute;
    if (name === 'shows' || name === 'misses') readObjectives(attribute, into[name], into, reading);
    else readChange(attribute, into, reading);
  }
}

function readObjectives({ name, value = '', at }: Attribute, list: string[], all: Effects, reading: Reading): void {
  const { findings, objectives } = reading;
  const ids = value.split(/\s+/).filter(Boolean);
  const given = `${name}="${value}"`;
  if (ids.length === 0) {
    findings.report('S013', at, { given, fault: 'names no objective', hint: `Write  ${name}="ask"  or remove it.` });
  }
  for (const id of ids) {
    if (objectives && !objectives.includes(id)) findings.report('S022', at, { name: id, known: objectives });
    const isTold = all.shows.includes(id) || all.misses.includes(id);
    if (isTold) {
      const hint = 'Name each objective of a choice once: it shows it, or it misses it.';
      findings.report('S013', at, { given, fault: `names \`${id}\` a second time`, hint });
    } else list.push(id);
  }
  if (all.shows.length + all.misses.length > MOST_OBJECTIVES) {
    const hint = 'Keep the two that matter most in this choice.';
    findings.report('S013', at, { given, fault: 'makes more than two objectives for one choice', hint });
  }
}

function readChange({ name, value = '', at }: Attribute, into: Effects, reading: Reading): void {
  const known = reading.variables;
  if (known && !known.includes(name)) {
    reading.findings.report('S020', at, { name, known: [...known, 'shows', 'misses'] });
    return;
  }
  const change = changeOf(value);
  if (!change) reading.findings.report('S023', at, { name, value });
  else if (Object.hasOwn(into.effects, name)) {
    const hint = 'Add the two up and keep one.';
    reading.findings.report('S013', at, { given: `${name}="${value}"`, fault: 'is the second effect on it', hint });
  } else into.effects[name] = change;
}

function changeOf(value: string): Change | undefined {
  const [, sets, sign, digits] = value.match(/^\s*(=?)\s*([+−-]?)\s*(\d+)\s*$/) ?? [];
  if (!sets && !sign) return undefined;
  const amount = sign === '+' || sign === '' ? Number(digits) : -Number(digits);
  return [sets ? '=' : '+', amount];
}
