import { CODES_2004 } from './codes.ts';
import { readWrite, unsupported, write } from './elements.ts';
import { either, matching, oneOf, text } from './formats.ts';
import { decimal } from './formats-12.ts';
import { real, resultWord } from './formats-2004.ts';
import { also, codes, elements, elementsLike, list, transport, type Profile, type Trait } from './profile.ts';

const UNSPACED = matching(/^\S+$/);
// Once it has ended, a session is to Forma as one that has not begun.
const ENDED = { lateGet: '122', lateSet: '132', lateCommit: '142', lateTerminate: '112' };
const LOST = transport({ beacon: 'leaving', form: 'urlencoded', over: 'lost' });
const LOSES = 'answers Terminate or LMSFinish "true" while the page goes, and loses what is over 64 KiB';

const FORMA_12: Omit<Trait, 'version'>[] = [
  {
    from: '§9',
    says: 'uses the error codes of SCORM 2004, those of a session not begun after its end',
    change: codes({ ...CODES_2004, ...ENDED, range: '406', unset: '0' }),
  },
  {
    from: '§9',
    says: 'takes suspend_data up to 64,000 characters',
    change: elements({ 'cmi.suspend_data': readWrite(text(64_000)) }),
  },
  {
    from: '§9',
    says: 'takes ids of any length and of any characters but spaces',
    change: elements({
      'cmi.interactions.n.id': write(UNSPACED),
      'cmi.interactions.n.objectives.n.id': write(UNSPACED),
      'cmi.objectives.n.id': readWrite(UNSPACED),
    }),
  },
  {
    from: '§9',
    says: 'takes a score over 100',
    change: elements({ 'cmi.core.score.raw': readWrite(either(oneOf(''), decimal)) }),
  },
  {
    from: '§9',
    says: 'takes the status "not attempted"',
    change: elements({
      'cmi.core.lesson_status': readWrite(
        oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'),
      ),
    }),
  },
  {
    from: '§9',
    says: 'refuses any field of an interaction before its id: 403',
    change: (rules) => codes({ unopened: '403' })(list('cmi.interactions', { opens: 'id' })(rules)),
  },
  {
    from: '§9',
    says: 'throws a TypeError out of the API for interactions.n.description',
    change: also({ throws: ['cmi.interactions.n.description'] }),
  },
  { from: '§9', says: LOSES, change: LOST },
];

const FORMA_2004: Omit<Trait, 'version'>[] = [
  {
    from: '§9',
    says: 'answers after Terminate with the codes of a session not begun: 122',
    change: codes(ENDED),
  },
  { from: '§9', says: 'answers "" and error 0 for what was never set', change: codes({ unset: '0' }) },
  {
    from: '§9',
    says: 'takes a location longer than 1,000 characters',
    change: elements({ 'cmi.location': readWrite(text(64_000)) }),
  },
  {
    from: '§9',
    says: 'takes a scaled score over 1',
    change: elements({ 'cmi.score.scaled': readWrite(real) }),
  },
  {
    from: '§9',
    says: 'takes the result "wrong", the word of SCORM 1.2',
    change: elements({ 'cmi.interactions.n.result': readWrite(either(resultWord, oneOf('wrong'), real)) }),
  },
  {
    from: '§9',
    says: 'takes any response, and before the type',
    change: (rules) =>
      list('cmi.interactions', { opens: 'id' })(
        elements({ 'cmi.interactions.n.learner_response': readWrite(text(4000)) })(rules),
      ),
  },
  {
    from: '§9',
    says: 'refuses an interaction id that is a URN: 406',
    change: elements({ 'cmi.interactions.n.id': readWrite(matching(/^[\w.-]{1,4000}$/)) }),
  },
  {
    from: '§9',
    says: 'refuses a field of a record before its id with 403, and takes an objective id changed or given twice',
    change: (rules) => codes({ unopened: '403' })(list('cmi.objectives', { opens: 'id' })(rules)),
  },
  {
    from: '§9',
    says: 'refuses the description of an objective: 406',
    change: elements({ 'cmi.objectives.n.description': readWrite(() => false) }),
  },
  { from: '§9', says: 'does not know adl.nav: 401', change: elementsLike(/^adl\.nav\./, () => undefined) },
  { from: '§9', says: 'has no adl.data: 402', change: elementsLike(/^adl\.data\./, () => unsupported) },
  { from: '§9', says: LOSES, change: LOST },
];

export const FORMA: Profile = {
  name: 'forma',
  says: 'Forma LMS 4.0',
  traits: [
    ...FORMA_12.map((trait) => ({ version: '1.2' as const, ...trait })),
    ...FORMA_2004.map((trait) => ({ version: '2004' as const, ...trait })),
  ],
};
