import type { Session } from '../session/index.ts';

/** Puts the wording for the learner's team in the place of that for everybody, and lets them choose the team. */
export function joinTeam(session: Session): void {
  const choices = document.querySelectorAll<HTMLSelectElement>('[data-team]');
  const show = (): void => {
    const team = session.setting('team');
    for (const choice of choices) {
      choice.value = team;
      // A team that the course has no more is none.
      if (!choice.value) choice.value = '';
    }
    for (const wording of document.querySelectorAll<HTMLElement>('[data-for], [data-except]')) {
      wording.hidden = !isMeantFor(team, wording.dataset);
    }
  };
  for (const choice of choices) {
    choice.disabled = false;
    choice.addEventListener('change', () => void session.set('team', choice.value));
  }
  session.subscribe(show);
  show();
}

/** Whether a wording for some teams, or for all except some, is what this team gets; no team is the empty text. */
export function isMeantFor(team: string, { for: teams, except }: DOMStringMap): boolean {
  const names = (list: string | undefined): boolean => list?.split(' ').includes(team) ?? false;
  return (teams === undefined || names(teams)) && !names(except);
}
