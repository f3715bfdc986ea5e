import { slug } from 'github-slugger';

/** Small letters, digits and single hyphens: an id stands in addresses, names of files and LMSs. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function isId(name: string): boolean {
  return ID.test(name);
}

/** The id that a title or a name gives: small letters without accents, digits and single hyphens; maybe empty. */
export function idFrom(title: string): string {
  const plain = slug(title.normalize('NFKD').replace(/\p{Mark}/gu, ''));
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
