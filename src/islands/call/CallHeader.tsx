import { say, type Words } from '../../course/index.ts';
import { faceOf, type MoodNow } from './mood.ts';

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
      <svg className="portrait" viewBox="0 0 64 64" aria-hidden="true">
        <use href={`#portrait-${speaker}-${faceOf(mood)}`} />
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
