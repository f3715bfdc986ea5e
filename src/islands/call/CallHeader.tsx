import { say, type Words } from '../../course/index.ts';

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

/** How many faces the page has drawn, from shut to warm. */
const FACES = 4;

/** Who is on the line, and how they are: in a face, a word and a meter. */
export function CallHeader({ speaker, role, mood, words }: Props) {
  return (
    <div className="caller">
      <svg className="portrait" width="56" height="56" viewBox="0 0 56 56" aria-hidden="true" focusable="false">
        <use href="#portrait" />
        <use href={`#face-${Math.min(mood?.place ?? 1, FACES - 1)}`} />
      </svg>
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
