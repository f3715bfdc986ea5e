import { useEffect, useRef, useState } from 'react';
import { say, type Happening, type Words } from '../../course/index.ts';
import { holds, shownChoices } from '../../scenario/index.ts';
import type { Script } from './script.ts';
import type { PlayInHand } from './use-play.ts';

interface Props {
  inHand: PlayInHand;
  /** The attempt's id, which orders the choices. */
  attempt: string;
  script: Script;
  scenes: Element;
  words: Words;
}

interface Way {
  key: string;
  html: string;
  happening: Happening;
}

/** What the learner can say or do now: buttons after the text, and keys 1 to 9 while focus is in the call. */
export function Choices({ inHand, attempt, script, scenes, words }: Props) {
  const { play, number, happen } = inHand;
  const [keysOn, setKeysOn] = useState(true);
  const ways = waysOn(inHand, attempt, script, words);
  useNumberKeys(scenes, keysOn ? ways : [], happen);
  return (
    <div className="answer" data-place={`${number}.${play.turns.length}.${play.scene}`}>
      {play.status === 'deciding' && <h2 className="ask">{say(words, 'call.say')}</h2>}
      <ol className="choices">
        {ways.map((way, index) => (
          <li key={way.key}>
            <button type="button" className="choice" onClick={() => happen(way.happening)}>
              <kbd aria-hidden="true">{index + 1}</kbd>
              <span dangerouslySetInnerHTML={{ __html: way.html }} />
            </button>
          </li>
        ))}
      </ol>
      {play.status === 'deciding' && (
        <p className="keys">
          {keysOn && `${say(words, 'call.keys', { count: ways.length })} `}
          <button type="button" className="link" onClick={() => setKeysOn(!keysOn)}>
            {say(words, keysOn ? 'call.keys-off' : 'call.keys-on')}
          </button>
        </p>
      )}
    </div>
  );
}

function waysOn({ play, number }: PlayInHand, attempt: string, script: Script, words: Words): Way[] {
  const scene = script.get(play.scene);
  if (play.status === 'deciding') {
    return shownChoices(play, attempt, number).map(({ key, code }) => ({
      key,
      html: scene?.choices.get(key)?.html ?? '',
      happening: { kind: 'chose', choice: code },
    }));
  }
  const route = play.graph.scenes[play.scene]?.routes.find(({ when }) => holds(when, play.values));
  const html = (route && scene?.routes.get(route.to)) || say(words, 'call.go-on');
  return [{ key: 'on', html, happening: { kind: 'continued' } }];
}

/** Single keys act only while focus is in the step of this call and not in a field (WCAG 2.1.4). */
function useNumberKeys(scenes: Element, ways: readonly Way[], happen: (happening: Happening) => void): void {
  const latest = useRef({ ways, happen });
  latest.current = { ways, happen };
  useEffect(() => {
    const call = scenes.closest('astro-island');
    const press = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      const way = latest.current.ways[Number(event.key) - 1];
      if (way) latest.current.happen(way.happening);
    };
    call?.addEventListener('keydown', press);
    return () => call?.removeEventListener('keydown', press);
  }, [scenes]);
}
