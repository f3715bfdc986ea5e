import { joinSheet, readSheet, type Make } from './sheet.ts';
import { calendarFile } from './calendar.ts';
import { joinEach } from './join.ts';
import { saveFile } from '../save-file.ts';

/** Joins a sheet that becomes an entry for a calendar. */
joinEach('calendar', (sheet, { words }) => joinSheet(sheet, words, { calendar: saveEntry }));

const saveEntry: Make = (sheet, tell) => {
  const { boxes } = readSheet(sheet);
  const id = sheet.dataset['id'] ?? '';
  const valueOf = (kind: string): string => boxes.find((box) => box.kind === kind)?.value ?? '';
  const [first, ...rest] = boxes;
  const date = valueOf('date');
  if (!first?.value || !date) return tell('undated');
  const notes = rest
    .filter(({ kind }) => kind !== 'date' && kind !== 'time')
    .map(({ label, value }) => `${label}\n${value}`);
  const entry = { id: `${id}-${date}@inside-line`, title: first.value, notes: notes.join('\n\n'), date };
  const time = valueOf('time');
  saveFile(`${id}.ics`, 'text/calendar', calendarFile([time ? { ...entry, time } : entry], Date.now()));
  tell('saved');
};
