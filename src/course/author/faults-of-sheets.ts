import { error, type Words } from './findings.ts';
import { headingOutOfOrder } from './faults-for-everyone.ts';

const asFound = (found: Words): Words => found;

/** Everything that can be wrong with a sheet to print, and with the credits. */
export const sheetFaults = {
  H001: error('Sheet head incomplete', asFound),
  H002: error('Nothing on it', () => ({
    message: 'Below the head, this file is empty.',
    hint: 'Write what is to be printed, or delete the file.',
  })),
  H003: error('Heading out of order', headingOutOfOrder, ['1.3.1']),
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
