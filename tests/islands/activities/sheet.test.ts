import { expect, test } from 'vitest';
import { draftOf, textOf, type Filled } from '../../../src/islands/activities/sheet.ts';

const filled: Filled = {
  title: 'A report on a process',
  boxes: [
    { label: 'What happens?', kind: 'textarea', value: 'Split orders keep a 30.\nEvery Friday & “B” ones.' },
    { label: 'What does it cost?', kind: 'text', value: '' },
  ],
};

test('a sheet as text has each label with what was written below it', () => {
  expect(textOf(filled)).toBe(
    'A report on a process\n\nWhat happens?\nSplit orders keep a 30.\nEvery Friday & “B” ones.\n\nWhat does it cost?\n',
  );
});

test('an e-mail draft has subject and text as they are, whatever they hold', () => {
  const draft = new URL(draftOf(filled, 'order.desk+lists@example.org'));
  expect(draft.pathname).toBe('order.desk%2Blists@example.org');
  expect(decodeURIComponent(draft.search)).toBe(
    '?subject=A report on a process&body=What happens?\r\nSplit orders keep a 30.\r\nEvery Friday & “B” ones.\r\n\r\nWhat does it cost?\r\n',
  );
  expect(draft.search.match(/&/g)).toHaveLength(1);
  expect(draftOf(filled, '', 'Codes: 30?')).toMatch(/^mailto:\?subject=Codes%3A%2030%3F&/);
});
