import { error, type Words } from './findings.ts';

const asFound = (found: Words): Words => found;

/** Everything that can be wrong with a sheet to print, and with the credits. */
export const sheetFaults = {
  H001: error('Sheet head incomplete', asFound),
  H002: error('Nothing on it', () => ({
    message: 'Below the head, this file is empty.',
    hint: 'Write what is to be printed, or delete the file.',
  })),
  H003: error('Heading out of order', ({ depth, above }: { depth: number; above: number }) => ({
    message:
      depth === 1
        ? 'A heading with one `#` is the title, and that stands in the head already.'
        : `A heading of level ${depth} follows one of level ${above}: who hears the page misses what is between them.`,
    hint: `Begin it with  ${'#'.repeat(above + 1)}  and a space.`,
  })),
  H004: error('Not for paper', asFound),
  H005: error('Link leads nowhere', ({ url }: { url: string }) => ({
    message: `A sheet is also handed out as a file by itself, from which \`${url}\` cannot be found.`,
    hint: 'Link to an address of the web (https://…), or name in words what you mean.',
  })),
  H006: error('Name taken', ({ scenario }: { scenario: string }) => ({
    message: `The sheet of the role-play \`${scenario}\` has this name: it is made from the role-play itself.`,
    hint: 'Give this file another name.',
  })),
};
