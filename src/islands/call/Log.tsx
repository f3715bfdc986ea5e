import { useId, type RefObject } from 'react';
import type { Play } from '../../scenario/index.ts';
import { moodWith } from './mood.ts';
import type { Entry } from './transcript.ts';
import { say } from './say.ts';

interface Props {
  entries: readonly Entry[];
  play: Play;
  /** Goes on what the last choice brought, as one. */
  focus: RefObject<HTMLDivElement | null>;
  /** Where an outcome or a notice stands, when there is one: it is read with the newest turn. */
  besideId: string | undefined;
  /** Whose mood stands in the header. */
  speaker: string;
}

/**
 * What has been said, oldest first. Silent as a live region, but for a turn that nobody asked for: focus goes to the new
 * turn, which is named by all of its lines and so is read once and whole. The learner's own line is not read to them again.
 */
export function Log({ entries, play, focus, besideId, speaker }: Props) {
  const id = useId();
  const isNew = ({ turn, kind }: Entry): boolean => turn === play.turns.length && kind !== 'you' && kind !== 'onward';
  const fresh = entries.filter(isNew);
  const lines = (some: readonly Entry[]) =>
    some.map((entry) => (
      <li key={entry.key} id={`${id}${entry.key}`} className={isNew(entry) ? `${entry.kind} new` : entry.kind}>
        <Who entry={entry} mood={moodWith(entry, fresh, play, speaker)} />
        <Html html={entry.html} />
      </li>
    ));
  return (
    <div role="log" aria-live="off" aria-label={say('call.log')}>
      <ol className="log">{lines(entries.filter((entry) => !isNew(entry)))}</ol>
      {/* There before a turn that nobody asked for comes into it. */}
      <div>
        <div
          // Another element each time: where the focus already is it can't be moved, and nothing would be read.
          key={play.turns.length}
          className="turn"
          role="group"
          tabIndex={-1}
          ref={focus}
          aria-labelledby={[...fresh.map(({ key }) => id + key), besideId].join(' ')}
        >
          <ol className="log">{lines(fresh)}</ol>
        </div>
      </div>
    </div>
  );
}

function Who({ entry, mood }: { entry: Entry; mood: string | undefined }) {
  if (entry.kind === 'narration' || entry.kind === 'onward') return null;
  const names = { you: say('call.you'), coach: say('call.coach'), speech: entry.speaker };
  return (
    <span className="who">
      {`${names[entry.kind]} `}
      {entry.manner && <span className="manner">{entry.manner} </span>}
      {mood && <span className="now">{say('call.now', { mood })}</span>}
    </span>
  );
}

/** Prose of the scenario: HTML that the build made from the trainer's Markdown. */
export function Html({ html }: { html: string }) {
  return <div className="words" dangerouslySetInnerHTML={{ __html: html }} />;
}
