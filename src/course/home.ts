/** What the course home alone needs: the pages of modules do without. */
export { courseStanding, isModuleDone, type SetStanding } from './course-standing.ts';
