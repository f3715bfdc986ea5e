/** For build time: what an LMS is told, as a table that a page can show. */
export { STATUS_TABLE, type StatusRow, type Told } from './status-table.ts';
export { MOST_INTERACTIONS } from './scorm-2004.ts';
