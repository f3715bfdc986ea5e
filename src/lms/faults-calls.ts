import { characters, element, milliseconds, minutes, times, type Fault } from './fault.ts';
import { away, blankAnswer } from './tap.ts';
import { instead, mapWire, type Act } from './wire.ts';

/** `act` fails so many times. */
function failing(act: 'initialize' | 'commit' | 'terminate', throws = false): NonNullable<Fault['wire']> {
  return (wire, { on, argument, codes }) => {
    let left = Number(argument) || Infinity;
    return instead(wire, (called) => {
      if (called !== act || !on() || left <= 0) return undefined;
      left -= 1;
      if (throws) throw new Error('The LMS failed.');
      return { answer: 'false', error: codes[act] };
    });
  };
}

/** Every value that is read comes as something else. */
function reading(change: (value: string, element: unknown, argument: string) => unknown): NonNullable<Fault['wire']> {
  return (wire, { on, argument }) => ({
    ...wire,
    get: (name, ...rest) => {
      const value = wire.get(name, ...rest);
      return on() ? change(String(value), name, argument) : value;
    },
  });
}

const SUSPEND_DATA = 'cmi.suspend_data';
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#039;' };
const asHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const INITIALIZE: Fault[] = [
  {
    name: 'initialize-false',
    says: 'Initialize answers "false", error 101 or 102',
    argument: times,
    wire: failing('initialize'),
  },
  { name: 'initialize-throws', says: 'Initialize throws', argument: times, wire: failing('initialize', true) },
  {
    name: 'one-session',
    says: 'Initialize answers "false" while another window has the session',
    wire: (wire, { on, occupied, codes }) =>
      instead(wire, (act) =>
        act === 'initialize' && occupied && on() ? { answer: 'false', error: codes.initialize } : undefined,
      ),
  },
];

const VALUES: Fault[] = [
  { name: 'get-undefined', says: 'GetValue answers undefined', wire: reading(() => undefined) },
  { name: 'get-null', says: 'GetValue answers null', wire: reading(() => null) },
  {
    name: 'get-number',
    says: 'GetValue answers a number where it can, 0 for ""',
    wire: reading((value) => (Number.isNaN(Number(value)) ? value : Number(value))),
  },
  { name: 'get-blank', says: 'GetValue answers "" for everything', wire: reading(() => '') },
  {
    name: 'set-false',
    says: 'one element is refused, error 405 or 406',
    argument: element(SUSPEND_DATA),
    wire: (wire, { on, argument, codes }) =>
      instead(wire, (act, [name]) => {
        const refused = act === 'set' && [name, String(name).replace(/\.\d+\./g, '.n.')].includes(argument);
        return refused && on() ? { answer: 'false', error: codes.type } : undefined;
      }),
  },
  {
    name: 'cut',
    says: 'suspend_data is cut without a word',
    argument: characters(4096),
    wire: (wire, { on, argument }) => ({
      ...wire,
      set: (name, value, ...rest) => {
        const cut = name === SUSPEND_DATA && typeof value === 'string' && on();
        return wire.set(name, cut ? value.slice(0, Number(argument)) : value, ...rest);
      },
    }),
  },
  {
    name: 'escaped',
    says: 'suspend_data comes back as HTML',
    wire: reading((value, name) => (name === SUSPEND_DATA ? asHtml(value) : value)),
  },
];

const COMMIT: Fault[] = [
  {
    name: 'commit-false',
    says: 'Commit answers "false", error 101 or 391',
    argument: times,
    wire: failing('commit'),
  },
  { name: 'commit-throws', says: 'Commit throws', argument: times, wire: failing('commit', true) },
  {
    name: 'commit-slow',
    says: 'Commit takes its time, and the page stands still',
    argument: milliseconds(3000),
    wire: (wire, { on, argument, block }) => ({
      ...wire,
      commit: (...args) => {
        if (on()) block(Number(argument));
        return wire.commit(...args);
      },
    }),
  },
  {
    name: 'commit-lies',
    says: 'Commit and Terminate answer "true" and keep nothing',
    wire: (wire, { on }) =>
      instead(wire, (act) =>
        (act === 'commit' || act === 'terminate') && on() ? { answer: 'true', error: '0' } : undefined,
      ),
  },
];

const END: Fault[] = [
  {
    name: 'terminate-false',
    says: 'Terminate answers "false", error 101 or 111',
    argument: times,
    wire: failing('terminate'),
  },
  { name: 'terminate-throws', says: 'Terminate throws', argument: times, wire: failing('terminate', true) },
  {
    name: 'session-ends',
    says: 'after so many minutes, or when switched on, every call fails as before Initialize',
    argument: minutes(10),
    rests: true,
    wire: (wire, { on, now, argument, codes }) => {
      const end = now() + Number(argument) * 60_000;
      const errors: Partial<Record<Act, string>> = {
        initialize: codes.initialize,
        terminate: codes.earlyTerminate,
        get: codes.earlyGet,
        set: codes.earlySet,
        commit: codes.earlyCommit,
      };
      return instead(wire, (act) =>
        on() || now() >= end ? { answer: blankAnswer(act), error: errors[act] ?? codes.general } : undefined,
      );
    },
  },
  {
    name: 'gone',
    says: 'while switched on, every call answers "false" or "" with error 101; while `\'throws\'`, it throws',
    rests: true,
    wire: (wire, { on }) => away(wire, on),
  },
  {
    name: 'booleans',
    says: 'booleans instead of "true" and "false", and numbers for errors',
    wire: (wire, { on }) =>
      mapWire((act) => (...args) => {
        const answer = wire[act](...args);
        if (!on()) return answer;
        if (act === 'lastError') return Number(answer);
        return act !== 'get' && (answer === 'true' || answer === 'false') ? answer === 'true' : answer;
      }),
  },
];

/** How calls go wrong. */
export const CALL_FAULTS: readonly Fault[] = [...INITIALIZE, ...VALUES, ...COMMIT, ...END];
