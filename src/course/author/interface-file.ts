import { z } from 'zod';
import { INTERFACE_WORDS } from './interface-words.ts';
import { didYouMean, nearest } from './suggest.ts';
import { readYamlFile, type ModuleFindings, type Reading } from './yaml-file.ts';
import type { Path, YamlText } from './yaml.ts';

const mapping = z.record(z.string(), z.unknown());

/** What is checked beside the texts: the language that they are in. */
const LANGUAGE = 'language';
const NAMES = [LANGUAGE, ...INTERFACE_WORDS.keys()];
const SECTIONS = [...new Set(NAMES.filter((name) => name.includes('.')).map(sectionOf))];

interface InterfaceReading {
  yaml: YamlText;
  findings: ModuleFindings;
  /** By dotted name; those that are sound. */
  words: Map<string, string>;
  /** Dotted names and sections that stand in the file, or are meant by a misspelt one. */
  met: Set<string>;
}

/**
 * Reads `content/interface.yaml`: every word that the player says, and nothing else. Nested names become `call.coach`.
 * A text that is missing, unknown or empty is M008; M009 and M010 are about names in braces.
 */
export function readInterface(source: string, options: { file: string }): Reading<Record<string, string>> {
  const empty = 'Put back the last version of it: learners read every one of its words.';
  return readYamlFile(source, { ...options, empty }, mapping, (shaped, yaml, findings) => {
    const reading: InterfaceReading = { yaml, findings, words: new Map(), met: new Set() };
    const top = [...SECTIONS, ...NAMES.filter((name) => sectionOf(name) === '')];
    readNames(shaped, '', top, reading);
    reportMissingSections(reading);
    for (const section of ['', ...SECTIONS]) {
      const within = section === '' ? shaped : shaped[section];
      if (!isMapping(within)) continue;
      const names = NAMES.filter((name) => sectionOf(name) === section);
      if (section !== '') readNames(within, section, names, reading);
      reportMissing(section, names, reading);
    }
    return Object.fromEntries(reading.words);
  });
}

/** Reads what stands in a section, `''` for the file itself. `known` are the dotted names that belong there. */
function readNames(
  all: Record<string, unknown>,
  section: string,
  known: readonly string[],
  reading: InterfaceReading,
): void {
  for (const [key, value] of Object.entries(all)) {
    const path = section === '' ? [key] : [section, key];
    const name = path.join('.');
    reading.met.add(name);
    if (section === '' && SECTIONS.includes(name)) {
      if (!isMapping(value)) notRight(path, 'should be a list of names, each with a colon and its text', reading);
    } else if (NAMES.includes(name)) readText(name, path, value, reading);
    else {
      const free = known.filter((one) => !reading.met.has(one) && !Object.hasOwn(all, lastOf(one)));
      const meant = nearest(key, free.map(lastOf));
      if (meant !== undefined) reading.met.add([...path.slice(0, -1), meant].join('.'));
      reading.findings.report('M008', reading.yaml.keyAt(path), {
        message: `\`${name}\` is no name of the player’s.`,
        hint: meant === undefined ? 'Take it out: nothing says it.' : didYouMean(key, [meant], ''),
      });
    }
  }
}

const LANGUAGE_CODE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Whether `Intl` can write numbers and dates in it. */
function isLanguage(code: string): boolean {
  try {
    return LANGUAGE_CODE.test(code) && Intl.getCanonicalLocales(code).length > 0;
  } catch {
    return false;
  }
}

function readText(name: string, path: Path, value: unknown, reading: InterfaceReading): void {
  const { findings, yaml, words } = reading;
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '');
  if (isEmpty) {
    const message = `\`${name}\` has no words.`;
    findings.report('M008', yaml.keyAt(path), { message, hint: 'Write behind the colon what learners read here.' });
  } else if (typeof value !== 'string') notRight(path, 'should be text', reading);
  else if (name === LANGUAGE && !isLanguage(value)) {
    const message = `\`${value}\` is no sign of a language.`;
    findings.report('M002', yaml.at(path), { message, hint: 'Write it with a hyphen:  language: en-GB' });
  } else {
    words.set(name, value);
    checkBraces(name, path, value, reading);
  }
}

function notRight(path: Path, what: string, { yaml, findings }: InterfaceReading): void {
  const message = `\`${path.join('.')}\` ${what}.`;
  const hint =
    what.endsWith('text') && path.length > 1 ? 'Put the words in quotes.' : 'Compare with the parts around it.';
  findings.report('M002', yaml.at(path), { message, hint });
}

function checkBraces(name: string, path: Path, text: string, { yaml, findings }: InterfaceReading): void {
  const known = INTERFACE_WORDS.get(name) ?? [];
  const found: string[] = text.match(/\{[^{}]*\}?|\}/g) ?? [];
  const stray = found.find((one) => !known.includes(one));
  const left = known.filter((one) => !found.includes(one));
  if (stray !== undefined) {
    const message = `The player does not fill in \`${stray}\` in \`${name}\`: learners would read it as it is.`;
    findings.report('M009', yaml.at(path), { message, hint: didYouMean(stray, known, 'Take it out.') });
  } else if (left.length > 0) findings.report('M010', yaml.at(path), { name, left });
}

function reportMissingSections({ yaml, findings, met }: InterfaceReading): void {
  for (const section of SECTIONS.filter((one) => !met.has(one))) {
    const within = NAMES.filter((name) => sectionOf(name) === section);
    findings.report('M008', yaml.at([]), {
      message: `\`${section}\` is missing, with ${within.length === 1 ? 'its text' : `its ${within.length} texts`}.`,
      hint: `Put back the lines under  ${section}:  from the last version of this file.`,
    });
  }
}

function reportMissing(section: string, names: readonly string[], { yaml, findings, met }: InterfaceReading): void {
  for (const name of names.filter((one) => !met.has(one))) {
    if (name === LANGUAGE) {
      const message = '`language` is missing: it says which language the words below are in.';
      findings.report('M008', yaml.at([]), { message, hint: 'Write it on top, for example  language: en-GB' });
      continue;
    }
    const filled = (INTERFACE_WORDS.get(name) ?? []).join(' and ');
    findings.report('M008', yaml.keyAt(section === '' ? [] : [section]), {
      message: `\`${name}\` is missing: learners would read this name instead.`,
      hint: `Add  ${lastOf(name)}: …${section && `  under \`${section}\``}${filled && `, with ${filled} in it`}.`,
    });
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sectionOf(name: string): string {
  return name.includes('.') ? name.replace(/\..*/, '') : '';
}

function lastOf(name: string): string {
  return name.replace(/.*\./, '');
}
