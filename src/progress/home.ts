/** What the course home alone needs: the record of all modules, and its file. */
export { openRecord, type DeviceRecord, type ModuleRecord, type RecordScope, type RecordStore } from './record.ts';
export { parseRecord, printRecord, RECORD_FAULTS, type RecordFault } from './record-file.ts';
