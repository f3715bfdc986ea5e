/** A folder of files: bytes by path from its top, with `/`. */
export type Folder = ReadonlyMap<string, Uint8Array>;
