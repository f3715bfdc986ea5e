import { useEffect, useRef } from 'react';
import type { Happening } from '../../course/index.ts';
import { openChoices, shownChoices } from '../../scenario/index.ts';
import type { Session } from '../../session/index.ts';
import { say } from './say.ts';
import { wayOn, type Script } from './script.ts';
import { isSpoken } from './spoken.ts';
import type { PlayInHand } from './use-play.ts';
import { useSession } from './use-session.ts';

interface Props {
  inHand: PlayInHand;
  session: Session;
  /** Whether the choices are on the screen already, in the order of the file; else the attempt orders them. */
  keepsOrder: boolean;
  script: Script;
  scenes: Element;
}

interface Way {
  key: string;
  html: string;
  happening: Happening;
}

/** What the learner can say or do now: buttons after the text, and keys 1 to 9 while focus is in the call. */
export function Choices({ inHand, session, keepsOrder, script, scenes }: Props) {
  const { play, place, happen } = inHand;
  const ways = waysOn(inHand, keepsOrder ? undefined : session.attempt, script);
  const keysOn = useSession(session, () => session.setting('keys')) !== 'off';
  useNumberKeys(scenes, keysOn ? ways : [], happen);
  return (
    <div className="answer" data-place={place}>
      {play.status === 'deciding' && (
        <h2 className="ask">{say(ways.some(({ html }) => isSpoken(html)) ? 'call.say' : 'call.do')}</h2>
      )}
      <ol className="choices">
        {ways.map((way, index) => (
          <li key={way.key}>
            <button type="button" className="choice" onClick={(event) => event.detail < 2 && happen(way.happening)}>
              <kbd>{index + 1}</kbd> <span dangerouslySetInnerHTML={{ __html: way.html }} />
            </button>
          </li>
        ))}
      </ol>
      {play.status === 'deciding' && (
        <p className="keys">
          {keysOn && `${say('call.keys', { count: ways.length })} `}
          <button type="button" className="link" onClick={() => void session.set('keys', keysOn ? 'off' : 'on')}>
            {say(keysOn ? 'call.keys-off' : 'call.keys-on')}
          </button>
        </p>
      )}
    </div>
  );
}

function waysOn({ play, number }: PlayInHand, attempt: string | undefined, script: Script): Way[] {
  if (play.status === 'deciding') {
    const choices = attempt === undefined ? openChoices(play) : shownChoices(play, attempt, number);
    return choices.map(({ key, code }) => ({
      key,
      html: script.get(play.scene)?.choices.get(key)?.html ?? '',
      happening: { kind: 'chose', choice: code },
    }));
  }
  const html = wayOn(script, play.graph, play.scene, play.values) || say('call.go-on');
  return [{ key: 'on', html, happening: { kind: 'continued' } }];
}

/** Single keys act only while focus is in the call, in which there is no field to type in (WCAG 2.1.4). */
function useNumberKeys(scenes: Element, ways: readonly Way[], happen: (happening: Happening) => void): void {
  const latest = useRef({ ways, happen });
  latest.current = { ways, happen };
  useEffect(() => {
    const call = scenes.nextElementSibling;
    const press = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      const way = latest.current.ways[Number(event.key) - 1];
      if (way) latest.current.happen(way.happening);
    };
    call?.addEventListener('keydown', press);
    return () => call?.removeEventListener('keydown', press);
  }, [scenes]);
}
