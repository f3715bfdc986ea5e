/** What the course home alone needs. */
export { openCourseRecord, type CourseRecord, type KeptCourse, type KeptModule } from './course-record.ts';
