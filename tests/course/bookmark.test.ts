import { describe, expect, test } from 'vitest';
import { bookmarkOf, playsIn, type LogEvent } from '../../src/course/index.ts';
import { answered, began, did, ended, outlineOf, went } from './outline.ts';

const outline = outlineOf();
const chose = (choice: string): LogEvent => ({ kind: 'chose', choice });

describe('the bookmark', () => {
  test.each<[string, LogEvent[], string | undefined]>([
    ['nowhere in an empty log', [], undefined],
    ['nowhere when a step was only done', [did('intro')], undefined],
    ['the step last gone to', [went('intro'), went('after')], 'after'],
    ['the step of the play last begun', [went('intro'), began('call')], 'call'],
    ['an earlier step that was gone back to', [went('intro'), went('after'), went('intro')], 'intro'],
    ['not moved by what happens in a step', [went('call'), did('intro'), chose('aa'), answered('q', 'good')], 'call'],
    ['nowhere when the step is no more', [went('intro'), went('removed')], undefined],
  ])('is %s', (_, log, id) => {
    expect(bookmarkOf(outline, log)?.id).toBe(id);
  });
});

describe('the plays of a log', () => {
  test('are none without a beginning, whatever else there is', () => {
    expect(playsIn([went('call'), chose('aa'), ended('good', 90)])).toEqual([]);
  });

  test('begin with their own event and hold their own, in order', () => {
    const first = [began('call'), chose('aa'), ended('poor', 10)];
    const second = [began('call'), chose('bb')];
    expect(playsIn([went('call'), ...first, ...second])).toEqual([first, second]);
  });

  test('hold every kind of play event and no other', () => {
    const played: LogEvent[] = [
      chose('aa'),
      { kind: 'continued' },
      { kind: 'timed-out' },
      { kind: 'went-back', to: 0 },
      { kind: 'hinted', hint: 'coach' },
      ended('fair', 50),
    ];
    const others: LogEvent[] = [answered('q', 'good'), { kind: 'wrote', activity: 'nn' }, did('intro')];
    expect(playsIn([began('call'), ...others, ...played, ...others])).toEqual([[began('call'), ...played]]);
  });

  test('go on when their step is gone to again', () => {
    const log = [began('call'), chose('c1'), began('practice'), chose('p1'), went('call'), chose('c2')];
    expect(playsIn(log)).toEqual([
      [began('call'), chose('c1'), chose('c2')],
      [began('practice'), chose('p1')],
    ]);
  });

  test('of one step: the latest goes on', () => {
    const log = [began('call'), chose('c1'), began('call'), went('after'), went('call'), chose('c2')];
    expect(playsIn(log)).toEqual([
      [began('call'), chose('c1')],
      [began('call'), chose('c2')],
    ]);
  });

  test('take nothing from a step that has no play', () => {
    expect(playsIn([began('call'), went('intro'), chose('c1')])).toEqual([[began('call')]]);
  });

  test('keep their times', () => {
    expect(
      playsIn([
        { ...began('call'), at: 5 },
        { ...chose('c1'), at: 7 },
      ]),
    ).toEqual([
      [
        { ...began('call'), at: 5 },
        { ...chose('c1'), at: 7 },
      ],
    ]);
  });
});
