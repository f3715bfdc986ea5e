/** A fault in a page or a package: one plain sentence that names the file and says what to do. Returned, never thrown. */
export type Fault = string;
