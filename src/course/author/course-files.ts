import { codeOf } from '../codes.ts';
import type { Course, Objective } from '../module.ts';
import type { Words } from './findings.ts';
import { faintLine } from './line-colour.ts';
import { logoFault, type Beside } from './logo.ts';
import { readPortrait } from './portrait.ts';
import type { PortraitParts } from './portrait-words.ts';
import { castSchema, courseSchema, objectivesSchema } from './schemas.ts';
import { countWords } from './text.ts';
import { readYamlFile, type ModuleFindings, type Reading } from './yaml-file.ts';
import type { YamlText } from './yaml.ts';

const LONGEST_RULE = 15;
const COURSE_EMPTY = 'Copy the example of this file from the handbook, modules/README.md.';

/** Someone who speaks in scenarios. */
export interface CastMember {
  role: string;
  /** One sentence. */
  about: string;
  /** Absent for someone who is shown by an initial. */
  portrait?: PortraitParts;
}

/** What a course is checked against. */
interface AroundCourse {
  file: string;
  /** The ids that exist. */
  modules: readonly string[];
  /** Absent when it is not known: then no file is missing. */
  beside?: Beside;
}

/** Reads `modules/course.yaml`. */
export function readCourse(source: string, options: AroundCourse): Reading<Course> {
  return readYamlFile(source, { ...options, empty: COURSE_EMPTY }, courseSchema, (course, yaml, findings) => {
    for (const [i, name] of course.modules.entries()) {
      const at = yaml.at(['modules', i]);
      const isRepeated = course.modules.indexOf(name) < i;
      if (!options.modules.includes(name))
        findings.report('M003', at, { what: 'module', name, known: options.modules });
      else if (isRepeated)
        findings.report('M004', at, { name, because: 'is in this course already', hint: 'Take one out.' });
    }
    checkSets(course, yaml, findings);
    checkSamples(course, yaml, findings);
    checkLooks(course, yaml, findings, options.beside);
    return course;
  });
}

/** Each module of a set is one of the course, in one set only, and a set asks for no more than it has. */
function checkSets({ modules, sets }: Course, yaml: YamlText, findings: ModuleFindings): void {
  const seen = new Set<string>();
  for (const [n, set] of sets.entries()) {
    for (const [i, name] of set.modules.entries()) {
      const at = yaml.at(['sets', n, 'modules', i]);
      if (!modules.includes(name)) findings.report('M003', at, { what: 'module', name, known: modules });
      else if (seen.has(name))
        findings.report('M004', at, { name, because: 'is in a set already', hint: 'Take one out.' });
      seen.add(name);
    }
    if (typeof set.needed !== 'number' || set.needed <= set.modules.length) continue;
    findings.report('M002', yaml.at(['sets', n, 'needed']), {
      message: `\`needed\` is ${set.needed}, and this set has ${set.modules.length} modules.`,
      hint: 'Ask for as many as there are, or fewer.',
    });
  }
}

/** What marks a value that nobody has put their own words in the place of. */
const SAMPLES = ['(sample)', '//example.org', '@example.org'];

/** What learners would read of an organisation that does not exist (M014). */
function checkSamples(course: Course, yaml: YamlText, findings: ModuleFindings): void {
  for (const [name, value] of Object.entries(course)) {
    const texts: unknown[] = Array.isArray(value) ? value : [value];
    if (texts.some((one) => typeof one === 'string' && SAMPLES.some((mark) => one.includes(mark)))) {
      findings.report('M014', yaml.at([name]), { name });
    }
  }
}

/** A line colour that everybody can see (M015), and a logo that every browser shows (M016). */
function checkLooks({ colour, logo }: Course, yaml: YamlText, findings: ModuleFindings, beside?: Beside): void {
  for (const theme of colour ? (['light', 'dark'] as const) : []) {
    const faint = faintLine(theme, colour?.[theme] ?? '');
    if (faint) findings.report('M015', yaml.at(['colour', theme]), faint);
  }
  const fault = logo === undefined ? undefined : logoFault(logo, beside);
  if (fault) findings.report('M016', yaml.at(['logo']), fault);
}

/** Reads `content/objectives.yaml`, in the order of the file. */
export function readObjectives(source: string, options: { file: string }): Reading<Objective[]> {
  return readYamlFile(source, options, objectivesSchema, (shaped, yaml, findings) => {
    const known = Object.keys(shaped);
    const codes = new Map<string, string>();
    for (const [id, { rule, under }] of Object.entries(shaped)) {
      const words = countWords(rule);
      if (words > LONGEST_RULE) findings.report('M005', yaml.at([id, 'rule']), { name: id, words });
      if (under !== undefined && !known.includes(under)) {
        const others = known.filter((name) => name !== id);
        findings.report('M003', yaml.at([id, 'under']), { what: 'objective', name: under, known: others });
      }
      const above = aboveItself(id, shaped);
      if (above) findings.report('M002', yaml.at([id, 'under']), above);
      const other = codes.get(codeOf(id));
      if (other) {
        findings.report('M004', yaml.keyAt([id]), { name: id, because: `cannot be told from \`${other}\` in the log` });
      }
      codes.set(codeOf(id), id);
    }
    return Object.entries(shaped).map(([id, { under, ...rest }]) => ({ id, ...rest, ...(under && { under }) }));
  });
}

/** What is wrong with an objective that stands under itself, told of the last one of a circle alone. */
function aboveItself(id: string, all: Readonly<Record<string, { under?: string | undefined }>>): Words | undefined {
  const circle = [id];
  let above = all[id]?.under;
  while (above !== undefined && !circle.includes(above)) {
    circle.push(above);
    above = Object.hasOwn(all, above) ? all[above]?.under : undefined;
  }
  const order = Object.keys(all);
  const isLast = circle.every((name) => order.indexOf(name) <= order.indexOf(id));
  if (above !== id || !isLast) return undefined;
  const way = circle.length > 1 ? `, by way of \`${circle.slice(1).join('`, `')}\`` : '';
  return {
    message: `\`${id}\` stands under itself${way}.`,
    hint: 'Take this line out, or name the objective that it is a part of.',
  };
}

/** Reads `content/cast.yaml`: by speaker. */
export function readCast(source: string, options: { file: string }): Reading<Record<string, CastMember>> {
  return readYamlFile(source, options, castSchema, (cast, yaml, findings) => {
    const members = Object.entries(cast).map(([who, { portrait, ...rest }]): [string, CastMember] => {
      if (!portrait) return [who, rest];
      const { parts, unknown } = readPortrait(portrait, (path) => yaml.at([who, 'portrait', ...path]));
      for (const word of unknown) findings.report('M017', word.at, word);
      return [who, { ...rest, portrait: parts }];
    });
    return Object.fromEntries(members);
  });
}
