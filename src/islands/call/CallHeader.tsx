import { say, type Words } from '../../course/index.ts';
import { Portrait } from './Portrait.tsx';

/** A mood as a word and a place among `of` bands, and what it was before the last turn if that differs. */
export interface MoodNow {
  word: string;
  place: number;
  was: string | undefined;
  of: number;
}

interface Props {
  speaker: string;
  role: string;
  mood: MoodNow | undefined;
  words: Words;
}

/** Who is on the line, and how they are: in a face, a word and a meter. */
export function CallHeader({ speaker, role, mood, words }: Props) {
  return (
    <div className="caller">
      <Portrait mood={mood?.place ?? 1} />
      <div>
        <p className="speaker">{speaker}</p>
        <p className="role">{role}</p>
      </div>
      {mood && (
        <p className="mood">
          <strong>{mood.word}</strong>
          {mood.was && <span className="was">{say(words, 'call.was', { mood: mood.was })}</span>}
          <span className="meter" aria-hidden="true">
            {Array.from({ length: mood.of }, (_, band) => (
              <i key={band} className={band <= mood.place ? 'on' : ''} />
            ))}
          </span>
        </p>
      )}
    </div>
  );
}
