import type { Words } from './findings.ts';
import { didYouMean } from './suggest.ts';

/** The files beside `modules/course.yaml`. */
export interface Beside {
  names: readonly string[];
  text: (name: string) => string | undefined;
}

const LOGO = /^[^./\\:][^/\\:]*\.(svg|png|webp)$/;
const SAVE = 'Save it there with the ending .svg, .png or .webp, and write its name:  logo: logo.svg';

/** Why a logo cannot be shown; `undefined` when it can, or when it is not known what stands `beside`. */
export function logoFault(name: string, beside: Beside | undefined): Words | undefined {
  if (!LOGO.test(name))
    return { message: `\`${name}\` is no SVG, PNG or WebP file of the folder modules.`, hint: SAVE };
  if (!beside) return undefined;
  if (!beside.names.includes(name)) {
    const logos = beside.names.filter((one) => LOGO.test(one));
    return { message: `There is no file \`${name}\` in the folder modules.`, hint: didYouMean(name, logos, SAVE) };
  }
  const isSvg = name.endsWith('.svg');
  if (!isSvg || /<svg\s[^>]*\bviewBox\s*=/.test(beside.text(name) ?? '')) return undefined;
  return {
    message: `\`${name}\` cannot be made smaller: it does not say what its drawing covers.`,
    hint: 'Save it again as plain SVG with a `viewBox`, or save the logo as a PNG file.',
  };
}
