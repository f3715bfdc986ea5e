import { milliseconds, type Fault } from './fault.ts';
import { mapWire } from './wire.ts';

const PLACES: Fault[] = [
  {
    name: 'late',
    says: 'the API appears after so long',
    argument: milliseconds(2000),
    place: ({ on, now, argument }) => {
      const from = now() + Number(argument);
      return () => (on() && now() < from ? 'missing' : 'there');
    },
  },
  {
    name: 'never',
    says: 'there is no API',
    place:
      ({ on }) =>
      () =>
        on() ? 'missing' : 'there',
  },
  {
    name: 'cross-origin',
    says: 'to read the API of the LMS window throws, as across origins',
    place:
      ({ on }) =>
      () =>
        on() ? 'barred' : 'there',
  },
  {
    name: 'vanishes',
    says: 'while switched on, the API is gone from its window, and calls of it throw',
    rests: true,
    place:
      ({ on }) =>
      () =>
        on() ? 'missing' : 'there',
    wire: (wire, { on }) =>
      mapWire((act) => (...args) => {
        if (on()) throw new TypeError('The window of the LMS was closed.');
        return wire[act](...args);
      }),
  },
];

const RECORDS: Fault[] = [
  {
    name: 'empty-resume',
    says: 'entry is `resume`, and there is no suspend_data',
    seed: (values, { standard }) => ({ ...values, [standard.entry]: 'resume', [standard.suspendData]: '' }),
  },
  {
    name: 'always-new',
    says: 'entry is `ab-initio`, and there may be suspend_data',
    seed: (values, { standard }) => ({ ...values, [standard.entry]: 'ab-initio' }),
  },
  {
    name: 'says-passed',
    says: 'the status is passed at launch, whatever was told',
    seed: (values, { standard }) => ({
      ...values,
      ...gradesOf(standard.grade, { status: 'passed', completion: 'completed', success: 'passed' }),
    }),
  },
  {
    name: 'says-less',
    says: 'the status is incomplete at launch, without a score, whatever was told',
    seed: (values, { standard }) => ({
      ...values,
      ...gradesOf(standard.grade, {
        ...{ status: 'incomplete', completion: 'incomplete', success: 'unknown' },
        ...{ score: '', scaled: '', progress: '' },
      }),
    }),
  },
];

function gradesOf(names: Readonly<Record<string, string>>, words: Record<string, string>): Record<string, string> {
  const known = Object.entries(names).filter(([word]) => words[word] !== undefined);
  return Object.fromEntries(known.map(([word, name]) => [name, words[word] ?? '']));
}

const named = (name: string, says: string, given: string): Fault => ({
  name,
  says,
  seed: (values, { standard }) => ({ ...values, [standard.launch.name]: given }),
});

const LEARNERS: Fault[] = [
  {
    name: 'no-id',
    says: 'the learner has no id',
    seed: (values, { standard }) => ({ ...values, [standard.launch.learner]: '' }),
  },
  named('name-empty', 'the learner has no name', ''),
  named('name-lang', "the learner's name begins with a language", '{lang=en}Example, Alex'),
  named('name-commas', "the learner's name has commas and markup", 'de la Example, Alex, <b>Jr.</b> & "Sons"'),
  named('name-emoji', "the learner's name has an emoji", 'Example 🧑🏽‍🚒, Zoë 内部'),
  named('name-long', "the learner's name has 250 characters", `${'Example'.repeat(34)}, Alexandria`),
];

/** Where the API is, and what is wrong with what it says at launch. */
export const LAUNCH_FAULTS: readonly Fault[] = [...PLACES, ...RECORDS, ...LEARNERS];
