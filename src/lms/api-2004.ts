/** The eight calls of the SCORM 2004 API (RTE 4th Ed. §3.1). Every argument and every answer is a string. */
export interface Api2004 {
  Initialize(argument: string): string;
  Terminate(argument: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(argument: string): string;
  GetLastError(): string;
  GetErrorString(code: string): string;
  GetDiagnostic(code: string): string;
}
