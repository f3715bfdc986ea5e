import { readWrite, write } from './elements.ts';
import { matching, text } from './formats.ts';
import { also, codes, elements, elementsLike, list, transport, type Profile, type Trait } from './profile.ts';

const VISIBLE = matching(/^[\x21-\x7e]{1,255}$/);
const REQUEST = /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|\{target=[\w-]{1,250}\}(choice|jump))$/;

const MOODLE_12: Omit<Trait, 'version'>[] = [
  {
    from: '§9',
    says: 'takes suspend_data up to 64,000 characters',
    change: elements({ 'cmi.suspend_data': readWrite(text(64_000)) }),
  },
  {
    from: '§9',
    says: 'takes lesson_location and responses longer than 255 characters',
    change: elements({
      'cmi.core.lesson_location': readWrite(text(64_000)),
      'cmi.interactions.n.student_response': write(text(64_000)),
    }),
  },
  {
    from: '§9',
    says: 'takes ids of any 255 visible characters',
    change: elements({
      'cmi.interactions.n.id': write(VISIBLE),
      'cmi.interactions.n.objectives.n.id': write(VISIBLE),
      'cmi.objectives.n.id': readWrite(VISIBLE),
    }),
  },
  {
    from: '§9',
    says: 'takes the fields of an interaction in any order',
    change: list('cmi.interactions', { opens: 'any' }),
  },
  {
    from: '§9',
    says: 'answers 201 for an element that it does not know',
    change: codes({ unknown: '201', unsupported: '201', namelessSet: '201' }),
  },
  {
    from: '§9',
    says: 'makes a status that was never set into completed at LMSFinish',
    change: also({ completes: true }),
  },
  { from: '§5', says: 'appends to cmi.comments what is set there', change: also({ appends: ['cmi.comments'] }) },
  { from: '§9', says: 'keeps what a session in review or without credit says', change: also({ keepsReviews: true }) },
  {
    from: '§9',
    says: 'sends what has changed, as a request; as a beacon, while the page goes',
    change: transport({ beacon: 'leaving', form: 'multipart', sends: 'changed' }),
  },
];

const MOODLE_2004: Omit<Trait, 'version'>[] = [
  { from: '§9', says: 'answers "" and error 0 for what was never set', change: codes({ unset: '0' }) },
  { from: '§9', says: 'does not know adl.data: 401', change: elementsLike(/^adl\.data\./, () => undefined) },
  {
    from: '§9',
    says: 'refuses adl.nav.request _none_: 406',
    change: elements({ 'adl.nav.request': readWrite(matching(REQUEST)) }),
  },
  {
    from: '§9',
    says: "has the manifest's primary objective as objective 0 from the start",
    change: also({ opensPrimary: true }),
  },
  { from: '§9', says: 'keeps what a session in review or without credit says', change: also({ keepsReviews: true }) },
  {
    from: '§9',
    says: 'sends the whole state each time, and refuses Terminate (101) while the page goes when that is over 64 KiB as a form of many parts',
    change: (rules) =>
      codes({ terminate: '101' })(transport({ beacon: 'leaving', form: 'multipart', sends: 'all' })(rules)),
  },
];

const STANDARD_12: Omit<Trait, 'version'>[] = [
  {
    from: '§9',
    says: 'takes no more than the standard asks: suspend_data 4,096, lesson_location and responses 255 characters',
    change: elements({
      'cmi.suspend_data': readWrite(text(4096)),
      'cmi.core.lesson_location': readWrite(text(255)),
      'cmi.interactions.n.student_response': write(text(255)),
    }),
  },
];

const of = (version: Trait['version'], traits: Omit<Trait, 'version'>[]): Trait[] =>
  traits.map((trait) => ({ version, ...trait }));

export const MOODLE: Profile = {
  name: 'moodle',
  says: 'Moodle 4.5 as it is installed',
  traits: [...of('1.2', MOODLE_12), ...of('2004', MOODLE_2004)],
};

export const MOODLE_STANDARD: Profile = {
  name: 'moodle-standard',
  says: 'as moodle, with its setting "SCORM standards mode" on',
  like: MOODLE,
  traits: of('1.2', STANDARD_12),
};
