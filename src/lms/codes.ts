import type { Version } from './wire.ts';

/** The error that a standard, or an LMS of its own mind, has for each reason to refuse a call. */
export interface Codes {
  /** Initialize while the session runs, and after its end. */
  twice: string;
  over: string;
  /** A call before Initialize. */
  earlyGet: string;
  earlySet: string;
  earlyCommit: string;
  earlyTerminate: string;
  /** A call after Terminate. */
  lateGet: string;
  lateSet: string;
  lateCommit: string;
  lateTerminate: string;
  /** What was given is no text, or not the empty text. */
  argument: string;
  /** An element without a name. */
  namelessGet: string;
  namelessSet: string;
  unknown: string;
  /** An element that the standard has and the LMS has not. */
  unsupported: string;
  /** `_children` or `_count` of an element that has none. */
  noChildren: string;
  noCount: string;
  /** `_children`, `_count` or `_version` set. */
  keyword: string;
  readOnly: string;
  writeOnly: string;
  /** A record read that is not there, and one set that leaves a gap. */
  missing: string;
  gap: string;
  /** A field of a record before its id, and one of an interaction before its type. */
  unopened: string;
  untyped: string;
  /** An id that another record has, and one that was given already. */
  taken: string;
  fixed: string;
  type: string;
  range: string;
  /** Read before it was ever set. */
  unset: string;
  /** The LMS behind failed. */
  general: string;
  initialize: string;
  commit: string;
  terminate: string;
}

/** RTE 1.2 §3.3.1. There is no error for order: 201 is what Moodle gives for a wrong index. */
export const CODES_12: Codes = {
  twice: '101',
  over: '101',
  earlyGet: '301',
  earlySet: '301',
  earlyCommit: '301',
  earlyTerminate: '301',
  lateGet: '301',
  lateSet: '301',
  lateCommit: '301',
  lateTerminate: '301',
  argument: '201',
  namelessGet: '201',
  namelessSet: '401',
  unknown: '401',
  unsupported: '401',
  noChildren: '202',
  noCount: '203',
  keyword: '402',
  readOnly: '403',
  writeOnly: '404',
  missing: '201',
  gap: '201',
  unopened: '201',
  untyped: '201',
  taken: '201',
  fixed: '201',
  type: '405',
  range: '405',
  unset: '0',
  general: '101',
  initialize: '101',
  commit: '101',
  terminate: '101',
};

/** RTE 4th Ed. §3.1.7. */
export const CODES_2004: Codes = {
  twice: '103',
  over: '104',
  earlyGet: '122',
  earlySet: '132',
  earlyCommit: '142',
  earlyTerminate: '112',
  lateGet: '123',
  lateSet: '133',
  lateCommit: '143',
  lateTerminate: '113',
  argument: '201',
  namelessGet: '301',
  namelessSet: '351',
  unknown: '401',
  unsupported: '402',
  noChildren: '301',
  noCount: '301',
  keyword: '404',
  readOnly: '404',
  writeOnly: '405',
  missing: '301',
  gap: '351',
  unopened: '408',
  untyped: '408',
  taken: '351',
  fixed: '351',
  type: '406',
  range: '407',
  unset: '403',
  general: '101',
  initialize: '102',
  commit: '391',
  terminate: '111',
};

/** The codes of a standard. */
export const CODES: Record<Version, Codes> = { '1.2': CODES_12, '2004': CODES_2004 };
