// The sub-path's own typings declare a default export that is not there at run time (scorm-again 3.4.3).
declare module 'scorm-again/scorm12/min' {
  export { Scorm12API } from 'scorm-again';
}
