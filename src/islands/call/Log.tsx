import type { RefObject } from 'react';
import { say, type Words } from '../../course/index.ts';
import type { MoodNow } from './CallHeader.tsx';
import type { Entry } from './transcript.ts';

interface Props {
  entries: readonly Entry[];
  /** The turn whose lines are new. */
  newest: number;
  /** Goes on the first new line that is not the learner's own. */
  focus: RefObject<HTMLLIElement | null>;
  mood: MoodNow | undefined;
  speaker: string;
  words: Words;
}

/** What has been said, oldest first. Silent as a live region: focus reads what a choice brought. */
export function Log({ entries, newest, focus, mood, speaker, words }: Props) {
  const firstNew = entries.find(({ turn, kind }) => turn === newest && kind !== 'you');
  return (
    <div role="log" aria-live="off" aria-label={say(words, 'call.log')}>
      <ol className="log">
        {entries.map((entry) => (
          <li
            key={entry.key}
            className={entry.turn === newest && entry.kind !== 'you' ? `${entry.kind} new` : entry.kind}
            ref={entry === firstNew ? focus : undefined}
            tabIndex={entry === firstNew ? -1 : undefined}
          >
            <Who entry={entry} words={words} />
            {entry === firstNew && mood?.was && (
              <span className="visually-hidden">{say(words, 'call.mood', { speaker, mood: mood.word })}. </span>
            )}
            <Html html={entry.html} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Who({ entry, words }: { entry: Entry; words: Words }) {
  if (entry.kind === 'narration') return null;
  const name =
    entry.kind === 'you' ? say(words, 'call.you') : entry.kind === 'coach' ? say(words, 'call.coach') : entry.speaker;
  return (
    <span className="who">
      {name} {entry.manner && <span className="manner">{entry.manner}</span>}
    </span>
  );
}

/** Prose of the scenario: HTML that the build made from the trainer's Markdown. */
export function Html({ html }: { html: string }) {
  return <div className="words" dangerouslySetInnerHTML={{ __html: html }} />;
}
