import type { Example } from '../author/example.ts';
import { mistake } from './lesson-mistake.ts';

const REFLECT = '<Reflect id="first-words" label="What would you say?" hint="One line." />';
const DOMINO = '<Domino id="grey-oak">';

/** What can be wrong with a domino, a supply chain and a text to mark. */
export const activityExamples: readonly Example[] = [
  mistake(
    'L012',
    'a domino without numbers',
    [REFLECT, `${DOMINO}\n\nIshaan writes to purchasing.\n\n</Domino>`],
    DOMINO,
    'begins with a numbered list',
  ),
  mistake(
    'L012',
    'a domino of one step',
    [REFLECT, `${DOMINO}\n\n1. Ishaan writes to purchasing.\n\n</Domino>`],
    DOMINO,
    'One step is no domino',
  ),
  mistake(
    'L012',
    'a domino with an empty step',
    [REFLECT, `${DOMINO}\n\n1. Ishaan writes to purchasing.\n2.\n3. Leonie reads it.\n\n</Domino>`],
    '2.',
    'says nothing',
  ),
  mistake(
    'L012',
    'a domino in two lists',
    [REFLECT, `${DOMINO}\n\n1. Ishaan writes.\n2. Leonie reads.\n\nThen:\n\n1. Nothing.\n\n</Domino>`],
    DOMINO,
    'here is a second',
  ),
  mistake(
    'L012',
    'a supply chain with text',
    [REFLECT, '<SupplyChain id="chain">\nThe laundry.\n</SupplyChain>'],
    '<SupplyChain id="chain">',
    'holds no text',
  ),
  mistake(
    'L012',
    'a text to mark without a label',
    [REFLECT, '<MarkIt id="mission" />'],
    '<MarkIt id="mission" />',
    '`label`',
  ),
];
