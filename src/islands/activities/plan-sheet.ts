import { joinSheet, readSheet, type Make } from './sheet.ts';
import { scrollPageTo } from '../scroll.ts';
import { joinEach } from './join.ts';

/** Joins a plan, which is said once more from memory. */
joinEach('plan', (sheet, { words }) => joinSheet(sheet, words, { recall }));

/** The plan is hidden while it is said once more, and shown beside that afterwards. */
const recall: Make = (sheet, tell) => {
  const memory = sheet.querySelector<HTMLElement>('[data-memory]');
  const field = memory?.querySelector('textarea');
  if (!memory || !field) return;
  if (readSheet(sheet).boxes.some(({ value }) => value === '')) return tell('unplanned');
  const isHidden = memory.hidden;
  memory.hidden = false;
  for (const box of sheet.querySelectorAll<HTMLElement>('[data-activity="reflection"]')) box.hidden = isHidden;
  if (isHidden) field.value = '';
  tell(isHidden ? 'recalling' : 'recalled');
  if (isHidden) field.focus();
  // What comes back above the button pushes it down.
  else if (document.activeElement) scrollPageTo(document.activeElement, 'nearest');
};
