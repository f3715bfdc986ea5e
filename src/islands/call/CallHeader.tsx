import { faceOf, type MoodNow } from './mood.ts';
import { say } from './say.ts';

interface Props {
  speaker: string;
  role: string;
  mood: MoodNow | undefined;
}

/** Who is on the line, and how they are: in a face, a word and a meter. */
export function CallHeader({ speaker, role, mood }: Props) {
  return (
    <div className="caller">
      <svg className="portrait" viewBox="0 0 64 64" aria-hidden="true">
        <use href={`#portrait-${speaker}-${faceOf(mood)}`} />
      </svg>
      <div>
        <div className="speaker">{speaker}</div>
        <div className="role">{role}</div>
      </div>
      {mood && (
        <div className="mood">
          <strong>{mood.word}</strong>
          {mood.was && <span className="was">{say('call.was', { mood: mood.was })}</span>}
          <span className="meter" aria-hidden="true">
            {Array.from({ length: mood.of }, (_, band) => (
              <i key={band} className={band <= mood.place ? 'on' : ''} />
            ))}
          </span>
        </div>
      )}
    </div>
  );
}
