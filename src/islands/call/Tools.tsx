import { useState } from 'react';
import { decisions, holds } from '../../scenario/index.ts';
import { scrollPageTo } from '../scroll.ts';
import { Html } from './Log.tsx';
import type { Script, ScriptLine } from './script.ts';
import type { TimeLimits } from './TimeLimit.tsx';
import { saidAt } from './transcript.ts';
import type { PlayInHand } from './use-play.ts';
import { say } from './say.ts';

interface Props {
  inHand: PlayInHand;
  script: Script;
  speaker: string;
  onHold: boolean;
  /** `undefined` in a scenario without any. */
  limits: TimeLimits | undefined;
  hold(onHold: boolean): void;
}

type Open = 'hint' | 'thinking' | 'back';

/** As many moments can be gone back to: the log has one digit for it. */
const MOMENTS = 64;

/** Help in the call. It costs nothing and is listed in the debrief. */
export function Tools({ inHand, script, speaker, onHold, limits, hold }: Props) {
  const { play, happen } = inHand;
  const [open, setOpen] = useState<Open>();
  const helpOf = (kind?: Open): ScriptLine[] =>
    (script.get(play.scene)?.lines ?? []).filter((line) => line.kind === kind && holds(line.when, play.values));
  const [[hint], [thought]] = [helpOf('hint'), helpOf('thinking')];
  const moments = decisions(play.turns).slice(0, MOMENTS);
  const toggle = (part: Open): void => {
    setOpen(open === part ? undefined : part);
    if (open !== part && part !== 'back') happen({ kind: 'hinted', hint: part === 'hint' ? 'coach' : 'thinking' });
  };
  const button = (part: Open, label: string) => (
    <button type="button" className="link" aria-expanded={open === part} onClick={() => toggle(part)}>
      {label}
    </button>
  );
  return (
    <div className="tools">
      <button type="button" className="link" onClick={() => hold(!onHold)}>
        {say(onHold ? 'call.resume' : 'call.hold', { speaker })}
      </button>
      {hint && button('hint', say('call.hint'))}
      {thought && button('thinking', say('call.thinking', { speaker: thought.speaker || speaker }))}
      {moments.length > 0 && button('back', say('call.back'))}
      {limits && (
        <label>
          <input type="checkbox" checked={limits.on} onChange={() => limits.turn(!limits.on)} />
          {say('call.limits')}
        </label>
      )}
      <div className="help" role="status" aria-atomic="false">
        {onHold && <p>{say('call.held')}</p>}
        {helpOf(open).map((line, index) => (
          <div key={line.kind + index} ref={intoView}>
            <span className="who">
              {say(line.kind === 'hint' ? 'call.coach' : 'call.thinks', { speaker: line.speaker || speaker })}
            </span>
            <Html html={line.html} />
          </div>
        ))}
      </div>
      {open === 'back' && (
        <div className="moments" ref={intoView}>
          <p className="quiet">{say('call.back-first')}</p>
          <ol>
            {moments.map((turn, to) => (
              <li key={to}>
                <button type="button" className="link" onClick={() => happen({ kind: 'went-back', to })}>
                  {say('call.back-to', {
                    line: (saidAt(turn, script)?.text ?? say('call.silent')).replace(/["“”„«»]/g, ''),
                  })}
                </button>
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}

/** What was opened may be below the edge of a small frame. */
function intoView(element: HTMLElement | null): void {
  if (element) scrollPageTo(element, 'nearest');
}
