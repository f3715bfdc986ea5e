/**
 * Media types as Moodle 4.5 sends them: `.mjs` is text, so a module script in it is refused; `.woff2`, `.wasm` and
 * `.avif` are unknown to it.
 */
const TYPES = new Map([
  ['css', 'text/css'],
  ['csv', 'text/csv'],
  ['gif', 'image/gif'],
  ['htm', 'text/html'],
  ['html', 'text/html'],
  ['ico', 'image/vnd.microsoft.icon'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['js', 'application/x-javascript'],
  ['json', 'application/json'],
  ['m4a', 'audio/mp4'],
  ['mjs', 'text/plain'],
  ['mp3', 'audio/mp3'],
  ['mp4', 'video/mp4'],
  ['ogg', 'audio/ogg'],
  ['pdf', 'application/pdf'],
  ['php', 'text/plain'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['txt', 'text/plain'],
  ['vtt', 'text/vtt'],
  ['wav', 'audio/wav'],
  ['webm', 'video/webm'],
  ['webp', 'image/webp'],
  ['xhtml', 'application/xhtml+xml'],
  ['xml', 'application/xml'],
  ['xsd', 'text/xml'],
]);

/** The media type that the file is sent with; `application/octet-stream` for what is not known. */
export function mediaType(name: string): string {
  const extension = /\.([^./]+)$/.exec(name)?.[1] ?? '';
  return TYPES.get(extension.toLowerCase()) ?? 'application/octet-stream';
}
