import { expect, test } from 'vitest';
import { isMeantFor } from '../../src/islands/team.ts';

const TEAMS = ['', 'it', 'hr', 'payroll'];

test.each([
  ['everybody’s', {}, TEAMS],
  ['a team’s', { for: 'it' }, ['it']],
  ['two teams’', { for: 'it hr' }, ['it', 'hr']],
  ['everybody else’s', { except: 'it hr' }, ['', 'payroll']],
  ['a team’s whose name begins like another’s', { for: 'it-desk' }, []],
])('%s wording', (_, dataset, meant) => {
  expect(TEAMS.filter((team) => isMeantFor(team, dataset))).toEqual(meant);
});
