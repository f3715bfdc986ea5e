import { collectFindings, lessonFaults, type Lesson } from '../course/author.ts';
import { codeOf, type Diagnostic, type Module } from '../course/index.ts';

const TOP = { line: 1, column: 1, endLine: 1, endColumn: 2 };

/**
 * Activities of different lessons that the log of one module could not tell apart (L013): it knows them by the code of
 * their id alone. A lesson may be a step of several modules; each pair is reported once, at the later lesson.
 */
export function sharedActivities(modules: readonly Module[], lessons: Readonly<Record<string, Lesson>>): Diagnostic[] {
  const found = new Map<string, Diagnostic[]>();
  for (const { steps } of modules) {
    const owners = new Map<string, { id: string; lesson: string }>();
    for (const lesson of new Set(steps.flatMap((step) => (step.kind === 'lesson' ? step.lesson : [])))) {
      for (const { id } of lessons[lesson]?.activities ?? []) {
        const owner = owners.get(codeOf(id));
        if (owner && owner.lesson !== lesson) found.set(`${owner.lesson} ${lesson} ${id}`, report(id, lesson, owner));
        owners.set(codeOf(id), { id, lesson });
      }
    }
  }
  return [...found.values()].flat();
}

function report(id: string, lesson: string, owner: { id: string; lesson: string }): Diagnostic[] {
  const findings = collectFindings(lessonFaults, `content/lessons/${lesson}.mdx`);
  const where =
    owner.id === id
      ? `lesson \`${owner.lesson}\``
      : `it looks like \`${owner.id}\` of lesson \`${owner.lesson}\` in the log`;
  findings.report('L013', TOP, { id, where });
  return findings.all();
}
