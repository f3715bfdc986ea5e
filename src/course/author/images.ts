import type { Range } from '../diagnostic.ts';
import type { Words } from './findings.ts';
import { offsetsOf, rangeOf, type Nodes } from './mdast.ts';
import type { Places } from './places.ts';
import { didYouMean } from './suggest.ts';
import { walk } from './tags.ts';

/** An image that cannot be shown. */
export interface ImageFault extends Words {
  at: Range;
}

/** What images are checked against. */
export interface ImageSurroundings {
  source: string;
  places: Places;
  /** Paths of image files from the document's folder, with `/`; `undefined` when they are not known: then none is missing. */
  images: readonly string[] | undefined;
}

/** What trainers write in the place of a description, of an image that tells nothing. */
export const DECORATION = 'decoration';

/** What is read out in the place of an image: nothing, of one that is decoration. */
export function descriptionOf(alt: string | null | undefined): string {
  return alt?.trim() === DECORATION ? '' : (alt ?? '');
}

const ENDINGS = ['.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif', '.svg'];

/** Whether a file is an image that every browser shows, by its name. */
export function isImageFile(file: string): boolean {
  return ENDINGS.some((ending) => file.endsWith(ending));
}

/** The path of the file that an image names, from the document's folder: `./img/my%20desk.png` is `img/my desk.png`. */
export function imagePath(url: string): string {
  return decoded(url).replace(/^(\.\/)+/, '');
}

/** What is wrong with the files of a document's images, in the order of the document. */
export function findImageFaults(root: Nodes, around: ImageSurroundings): ImageFault[] {
  const faults: ImageFault[] = [];
  walk(root, (node) => {
    if (node.type === 'image') {
      const words = faultOf(node.url, around.images);
      if (words) faults.push({ at: rangeOf(node), ...words });
    } else if (node.type === 'imageReference') faults.push({ at: rangeOf(node), ...ELSEWHERE });
    else if (node.type === 'text' && node.value.includes('![')) faults.push(...brokenBySpaces(node, around));
  });
  return faults;
}

/** Whether the file that an image names can be one of the course: beside the document or in a folder there. */
export function isOwnImage(url: string): boolean {
  return faultOf(url, undefined) === undefined;
}

const BESIDE = 'Put the file beside this one, or in a folder there, and write its name:  ![Sue’s desk](desk.png)';

const ELSEWHERE: Words = {
  message: 'The name of this image’s file stands somewhere else.',
  hint: 'Write it right behind the description:  ![Sue’s desk](desk.png)',
};

function faultOf(url: string, images: readonly string[] | undefined): Words | undefined {
  const path = imagePath(url);
  if (path === '') return { message: 'This image names no file.', hint: BESIDE };
  if (/^(https?:)?\/\//i.test(url)) {
    return { message: 'This image is on the web, and a course works without the web.', hint: BESIDE };
  }
  if (/^\/|[:\\]|(^|\/)\.\.(\/|$)/.test(path)) {
    return { message: `\`${path}\` leads out of the folder of this file.`, hint: BESIDE };
  }
  if (!isImageFile(path)) {
    const hint = `Save it as ${ENDINGS.slice(0, -1).join(', ')} or ${ENDINGS.at(-1)}, in small letters.`;
    return { message: `\`${path}\` is no image that every browser shows.`, hint };
  }
  if (!images || images.includes(path)) return undefined;
  return { message: `There is no file \`${path}\` beside this one.`, hint: didYouMean(path, images, BESIDE) };
}

/** Markdown takes `![desk](my desk.png)` for words. */
function brokenBySpaces(node: Nodes, { source, places }: ImageSurroundings): ImageFault[] {
  const [start, end] = offsetsOf(node);
  return [...source.slice(start, end).matchAll(/(?<!\\)!\[[^\]\n]*\]\([^()\n]* [^()\n]*\)/g)].map(
    ({ 0: text, index }) => ({
      at: places.range(start + index, start + index + text.length),
      message: 'This is read as words, because the name of the file has a space.',
      hint: 'Give the file a name without spaces:  ![Sue’s desk](my-desk.png)',
    }),
  );
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
