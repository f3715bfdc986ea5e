// The sub-paths' own typings declare a default export that is not there at run time (scorm-again 3.4.3).
declare module 'scorm-again/scorm12/min' {
  export { Scorm12API } from 'scorm-again';
}

declare module 'scorm-again/scorm2004/min' {
  export { Scorm2004API } from 'scorm-again';
}

// Made by the integration of that name.
declare module 'virtual:course-content' {
  const content: import('./integrations/content-module.ts').PageContent;
  export default content;
}

// Made by the integration of that name.
declare module 'virtual:criterion-checks' {
  const checks: import('./integrations/criteria-module.ts').Checks;
  export default checks;
}

// Made by the integration of that name.
declare module 'virtual:look-script' {
  /** A whole classic script, and its hash as a content security policy names it. */
  export const script: string;
  export const hash: `sha256-${string}`;
}
