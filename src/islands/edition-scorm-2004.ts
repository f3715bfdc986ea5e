import { openScorm2004 } from '../reporting/scorm-2004.ts';
import { readOutline } from './document-json.ts';
import { connectTo } from './edition-api.ts';

export const expectsLms = true;

/** For the 3rd and the 4th Edition. */
export const connect = connectTo('API_1484_11', (found) => {
  const required = readOutline().steps.filter((step) => step.required);
  // `data-scos`, beside `data-edition`: how many SCOs the package has.
  const oneOfSeveral = Number(document.documentElement.dataset['scos']) > 1;
  return openScorm2004(found, { required: required.map(({ id }) => id), oneOfSeveral });
});
