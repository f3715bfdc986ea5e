import { Scorm12API } from 'scorm-again/scorm12/min';
import type { Lms } from './lms.ts';
import { openScorm12 } from './scorm-12.ts';

/**
 * The run-time of the stand-alone site: scorm-again answers as an LMS would, so that one reporting path serves all, and
 * keeps nothing; the log on the device is the only store and seeds it with `suspendData`.
 */
export function openStandAlone(suspendData: string): Lms | undefined {
  const api = new Scorm12API({
    autocommit: false,
    logLevel: 5,
    lmsCommitUrl: 'none',
    httpService: {
      processHttpRequest: () => ({ result: 'true', errorCode: 0 }),
      updateSettings: () => undefined,
    },
  });
  api.loadFromFlattenedJSON({
    'cmi.core.student_id': 'this-device',
    'cmi.core.entry': suspendData ? 'resume' : 'ab-initio',
    'cmi.core.credit': 'credit',
    'cmi.core.lesson_mode': 'normal',
    'cmi.suspend_data': suspendData,
  });
  const lms = openScorm12(api);
  return lms && { ...lms, kind: 'none' };
}
