import { findElement } from './elements.ts';
import { faultySeed, faultyPlace, faultyWire, type Chosen } from './faults.ts';
import type { Place, Scene } from './fault.ts';
import type { Values } from './record.ts';
import type { Rules } from './rules.ts';
import { STANDARDS } from './standards.ts';
import { strict } from './strict.ts';
import { tap, type Call } from './tap.ts';
import { apiOf, wireOf, type Api } from './wire.ts';

/** What is used of scorm-again, whose two classes differ in nothing else here. */
interface ScormAgain {
  loadFromFlattenedJSON(values: Values, element?: string): void;
  renderCommitCMI(final: boolean, withTotalTime?: boolean): unknown;
}

/** `Scorm12API` or `Scorm2004API`. */
export type ScormAgainClass = new (settings: object) => ScormAgain;

/** What a SCO says at a Commit or at the end. */
export interface Told {
  /** Counts from 1. */
  sequence: number;
  final: boolean;
  values: Values;
}

export interface Opening {
  ScormAgain: ScormAgainClass;
  rules: Rules;
  /** What the SCO reads at launch. */
  values: Values;
  faults: readonly Chosen[];
  /** What faults see and tests switch. */
  scene: Pick<Scene, 'now' | 'block' | 'occupied'> & { on(fault: string): boolean | 'throws' };
  /** Sends what was told; `false` when the LMS did not take it. */
  send(told: Told): boolean;
  heard(call: Call): void;
}

/** One launch of a SCO: the API that it finds, and the LMS's side of it. */
export interface LmsSession {
  api: Api;
  /** What a SCO finds where the API should be, each time that it looks. */
  place(): Place;
  /** The data model as it stands, flattened. */
  model(): Values;
  /** What an error code means. */
  errorWords(code: string): string;
}

/** The data model of scorm-again behind the rules of an LMS, its faults before them, and every call told. */
export function openSession({ ScormAgain, rules, values, faults, scene, send, heard }: Opening): LmsSession {
  const kept = new Map<string, string>();
  const failure = (final: boolean): number => Number(final ? rules.codes.terminate : rules.codes.commit);
  const behind = new ScormAgain({
    logLevel: 'NONE',
    autocommit: false,
    mastery_override: true,
    dataCommitFormat: 'flattened',
    lmsCommitUrl: 'commit',
    httpService: {
      processHttpRequest: (_url: string, sent: unknown, ...rest: unknown[]) => {
        const { isTerminateCommit: final = false, sequence = 1 } = (rest[3] ?? {}) as Metadata;
        const taken = send({ sequence, final, values: { ...onlyText(sent), ...Object.fromEntries(kept) } });
        return taken ? { result: 'true', errorCode: 0 } : { result: 'false', errorCode: failure(final) };
      },
      updateSettings: () => undefined,
    },
  });
  const scenes = ({ fault, argument }: Chosen): Scene => ({
    ...{ ...scene, argument, codes: rules.codes, standard: STANDARDS[rules.version] },
    on: () => scene.on(fault.name),
  });
  const seeded = faultySeed(values, faults, scenes);
  load(behind, seeded, rules);
  const model = (): Values => ({ ...onlyText(behind.renderCommitCMI(false, true)), ...Object.fromEntries(kept) });
  if (rules.keepsAll) for (const pair of refusedOf(seeded, model(), rules)) kept.set(...pair);
  const wire = wireOf(behind);
  const faulty = faultyWire(strict(wire, rules, kept), faults, scenes);
  return {
    api: tap(apiOf(rules.version, faulty), scene.now, heard),
    place: faultyPlace(faults, scenes),
    model,
    errorWords: (code) => String(wire.errorString(code)),
  };
}

/** Ids and types come first: the rest of a record is refused without them, and what is refused throws. */
function load(behind: ScormAgain, values: Values, { keepsAll }: Rules): void {
  const rank = (name: string): number => (name.endsWith('.id') ? 0 : name.endsWith('.type') ? 1 : 2);
  const numeric = new Intl.Collator('en', { numeric: true });
  const names = Object.keys(values).sort((one, other) => rank(one) - rank(other) || numeric.compare(one, other));
  for (const name of names) {
    try {
      behind.loadFromFlattenedJSON({ [name]: values[name] ?? '' }, '');
    } catch (error) {
      if (!keepsAll) throw error;
    }
  }
}

interface Metadata {
  isTerminateCommit?: boolean;
  sequence?: number;
}

/** What an earlier session set and the data model has not taken back. */
function refusedOf(seeded: Values, model: Values, { elements }: Rules): [string, string][] {
  return Object.entries(seeded).filter(([name, value]) => {
    const access = findElement(elements, name)?.access;
    return (access === 'both' || access === 'write') && value !== '' && model[name] !== value;
  });
}

/** scorm-again renders a list without entries as an object. */
function onlyText(values: unknown): Values {
  const entries = Object.entries(values as Record<string, unknown>);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
