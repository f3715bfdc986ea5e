import { CODES_12, CODES_2004, type Codes } from './codes.ts';
import { ELEMENTS_12 } from './elements-12.ts';
import { ELEMENTS_2004 } from './elements-2004.ts';
import type { Elements } from './elements.ts';
import type { Lists } from './order.ts';
import { TRANSPORT, type Transport } from './transport.ts';
import type { Version } from './wire.ts';

/** Everything in which one LMS answers differently from another. */
export interface Rules {
  version: Version;
  elements: Elements;
  lists: Lists;
  codes: Codes;
  /** Whether a value that these rules take is kept even when the data model behind refuses it. */
  keepsAll: boolean;
  /** Elements to which each value is appended. */
  appends: readonly string[];
  /** Elements whose setting throws an error out of the API. */
  throws: readonly string[];
  /** Whether a status that was never set is completed at the end of a session. */
  completes: boolean;
  /** Whether sessions in browse, in review and without credit are kept. */
  keepsReviews: boolean;
  /** Whether the manifest's primary objective is objective 0 from the start. */
  opensPrimary: boolean;
  transport: Transport;
}

/** The strictest reading of SCORM 1.2 (RTE 1.2 §3.3, §3.4). */
export const STRICT_12: Rules = {
  version: '1.2',
  elements: ELEMENTS_12,
  lists: {
    'cmi.interactions': { opens: 'id', typed: 'all' },
    'cmi.interactions.n.objectives': { opens: 'id' },
    'cmi.interactions.n.correct_responses': { opens: 'any' },
    'cmi.objectives': { opens: 'id', ownIds: true },
  },
  codes: CODES_12,
  keepsAll: false,
  appends: [],
  throws: [],
  completes: false,
  keepsReviews: false,
  opensPrimary: false,
  transport: TRANSPORT,
};

/** The strictest reading of SCORM 2004 4th Edition (RTE §3.1, §4). */
export const STRICT_2004: Rules = {
  ...STRICT_12,
  version: '2004',
  elements: ELEMENTS_2004,
  lists: {
    'cmi.interactions': { opens: 'id', typed: 'all' },
    'cmi.interactions.n.objectives': { opens: 'id', ownIds: true },
    'cmi.interactions.n.correct_responses': { opens: 'any' },
    'cmi.objectives': { opens: 'id', ownIds: true },
    'cmi.comments_from_learner': { opens: 'any' },
    'cmi.comments_from_lms': { opens: 'none' },
    'adl.data': { opens: 'none' },
  },
  codes: CODES_2004,
};
