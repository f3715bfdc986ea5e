import {
  collectFindings,
  findCode,
  findImageFaults,
  isTag,
  parseMdx,
  placesIn,
  readTag,
  walk,
  withoutMark,
  type Root,
} from '../../course/author.ts';
import type { Diagnostic } from '../../course/index.ts';
import type { Scenario } from '../model.ts';
import { reportBroken } from './broken.ts';
import { scenarioFaults } from './diagnostics.ts';
import { checkHead, readHead, type Head } from './frontmatter.ts';
import { hasOpenBlock } from './headings.ts';
import type { Reading } from './reading.ts';
import { readScenes } from './scenes.ts';
import { checkRuns } from './search.ts';
import { checkIdle, checkStructure } from './structure.ts';
import { TAG_NAMES } from './tags.ts';
import { teamsIn } from './teams.ts';
import { checkWording } from './wording.ts';

/** What a scenario may name that stands in other files. */
export interface Surroundings {
  /** The file's name without ending. */
  id: string;
  /** Path from the top of the project. */
  file: string;
  /** Objective ids; `undefined` when they cannot be read: then none is called unknown. */
  objectives: readonly string[] | undefined;
  /** Speaker to what the course's cast says of them; `undefined` when it cannot be read. */
  cast: Readonly<Record<string, string>> | undefined;
  /** Team ids; `undefined` when they cannot be read: then none is called unknown. */
  teams: readonly string[] | undefined;
  /** Paths of image files from the scenario's folder; absent when they are not known: then none is called missing. */
  images?: readonly string[];
  /** How many situations are tried at most (S199); `MOST_SITUATIONS` when absent. */
  limit?: number;
}

/**
 * Reads a scenario's MDX (`scenario-language.md` §1) and checks it in stages: the writing, the structure, and, once these
 * have no errors, every possible run. `scenario` is there when there are no errors at all. Never throws.
 */
export function readScenario(source: string, around: Surroundings): { scenario?: Scenario; diagnostics: Diagnostic[] } {
  const findings = collectFindings(scenarioFaults, around.file);
  const plain = withoutMark(source);
  const places = placesIn(plain);
  const { head, isApart } = readHead(plain, places, findings);
  const speakers = head && around.cast && [...new Set([...Object.keys(head.cast), ...Object.keys(around.cast)])];
  const variables = head && Object.keys(head.variables);
  const { objectives, teams } = around;
  const reading: Reading = { source: plain, places, findings, variables, objectives, teams, speakers };
  if (head) checkHead(head, speakers, findings);
  const { root, broken } = isApart ? parseMdx(plain) : {};
  if (broken) reportBroken(broken, reading);
  const scenario = root && readRoot(root, head, around, reading);
  const isSound = scenario !== undefined && !findings.hasErrors();
  return { ...(isSound && { scenario }), diagnostics: findings.all() };
}

function readRoot(root: Root, head: Head | undefined, around: Surroundings, reading: Reading): Scenario | undefined {
  for (const { what, at } of findCode(root)) reading.findings.report('S010', at, { what });
  reportUnknownTags(root, reading);
  const seen = { source: reading.source, places: reading.places, images: around.images };
  for (const { at, ...words } of findImageFaults(root, seen)) reading.findings.report('S220', at, words);
  if (hasOpenBlock(root, reading)) return undefined;
  const { briefing, scenes } = readScenes(root, reading);
  if (!head) return undefined;
  const { title, learner, order, variables, aliases, mood: moods } = head;
  const start = head.start ?? scenes[0]?.id ?? '';
  const cast = { ...around.cast, ...head.cast };
  const { id, file } = around;
  const scenario: Scenario = {
    id,
    file,
    title,
    learner,
    start,
    order,
    cast,
    variables,
    moods,
    aliases,
    teams: teamsIn({ briefing, scenes }),
    briefing,
    scenes,
  };
  if (scenes.length > 0) checkStructure(scenario, head, reading);
  if (reading.findings.hasErrors()) return undefined;
  checkIdle(scenario, head, reading);
  checkWording(scenario, reading);
  checkRuns(scenario, reading, around.limit);
  return scenario;
}

function reportUnknownTags(root: Root, { source, places, findings }: Reading): void {
  walk(root, (node) => {
    if (!isTag(node) || TAG_NAMES.includes(node.name ?? '')) return;
    const { name, at } = readTag(node, source, places);
    findings.report('S011', at, { name, known: TAG_NAMES });
  });
}
