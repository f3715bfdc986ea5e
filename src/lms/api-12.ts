/** The eight calls of the SCORM 1.2 API (RTE 1.2 §3.3). Every argument and every answer is a string. */
export interface Api12 {
  LMSInitialize(argument: string): string;
  LMSFinish(argument: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(argument: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
}

/** The names of the calls, in the order of the standard. */
export const CALLS = [
  'LMSInitialize',
  'LMSFinish',
  'LMSGetValue',
  'LMSSetValue',
  'LMSCommit',
  'LMSGetLastError',
  'LMSGetErrorString',
  'LMSGetDiagnostic',
] as const satisfies readonly (keyof Api12)[];

/** The error codes of RTE 1.2 §3.3 that a strict LMS gives. */
export const ERROR = {
  none: '0',
  general: '101',
  argument: '201',
  noChildren: '202',
  noCount: '203',
  notInitialised: '301',
  unknown: '401',
  keyword: '402',
  readOnly: '403',
  writeOnly: '404',
  type: '405',
} as const;

export type ErrorCode = (typeof ERROR)[keyof typeof ERROR];
