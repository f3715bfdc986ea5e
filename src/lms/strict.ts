import { findElement } from './elements.ts';
import { keeping } from './keeping.ts';
import { Order } from './order.ts';
import type { Rules } from './rules.ts';
import { blankAnswer } from './tap.ts';
import type { Act, Wire } from './wire.ts';

const KEYWORD = /\._(children|count|version)$/;

/**
 * An LMS of these rules in front of `behind`: lengths, formats, vocabularies, order and states. It answers `"true"` or
 * `"false"` and keeps its own last error; what it lets pass, `behind` may still refuse, unless the rules keep everything:
 * then that is in `kept`. A `behind` that throws counts as one that failed.
 */
export function strict(behind: Wire, rules: Rules, kept = new Map<string, string>()): Wire {
  const layer = new Strict(rules.keepsAll ? keeping(behind, kept) : behind, rules);
  const ask = (act: Act, code: unknown): string => (typeof code === 'string' ? String(behind[act](code)) : '');
  return {
    initialize: (argument) => layer.initialize(argument),
    terminate: (argument) => layer.terminate(argument),
    get: (element) => layer.get(element),
    set: (element, value) => layer.set(element, value),
    commit: (argument) => layer.commit(argument),
    lastError: () => layer.lastError,
    errorString: (code) => ask('errorString', code),
    diagnostic: (code) => ask('diagnostic', code),
  };
}

class Strict {
  readonly #behind: Wire;
  readonly #rules: Rules;
  readonly #order: Order;
  #state: 'new' | 'running' | 'over' = 'new';
  lastError = '0';

  constructor(behind: Wire, rules: Rules) {
    this.#behind = behind;
    this.#rules = rules;
    this.#order = new Order((element) => this.#ask(element), rules);
  }

  initialize(argument: unknown): string {
    const { codes } = this.#rules;
    if (this.#state !== 'new') return this.#refuse(this.#state === 'running' ? codes.twice : codes.over);
    if (argument !== '') return this.#refuse(codes.argument);
    const answer = this.#pass('initialize', '');
    if (answer === 'true') this.#state = 'running';
    return answer;
  }

  terminate(argument: unknown): string {
    const { codes, completes } = this.#rules;
    if (this.#state !== 'running') return this.#refuse(this.#at(codes.earlyTerminate, codes.lateTerminate));
    if (argument !== '') return this.#refuse(codes.argument);
    if (completes) this.#complete();
    const answer = this.#pass('terminate', '');
    if (answer === 'true') this.#state = 'over';
    return answer;
  }

  commit(argument: unknown): string {
    const { codes } = this.#rules;
    if (this.#state !== 'running') return this.#refuse(this.#at(codes.earlyCommit, codes.lateCommit));
    return argument === '' ? this.#pass('commit', '') : this.#refuse(codes.argument);
  }

  get(name: unknown): string {
    const refused = this.#getRefusal(name);
    if (refused) {
      this.lastError = refused;
      return '';
    }
    try {
      const value = String(this.#behind.get(name));
      const code = String(this.#behind.lastError());
      const { codes } = this.#rules;
      // 403 beside a value: scorm-again says it of statuses that have a default.
      this.lastError = code === UNSET[this.#rules.version] ? (value === '' ? codes.unset : '0') : code;
      return value;
    } catch {
      this.lastError = this.#rules.codes.general;
      return '';
    }
  }

  set(name: unknown, value: unknown): string {
    const { codes, elements, appends, throws } = this.#rules;
    if (this.#state !== 'running') return this.#refuse(this.#at(codes.earlySet, codes.lateSet));
    if (typeof name !== 'string' || typeof value !== 'string') return this.#refuse(codes.argument);
    if (name === '') return this.#refuse(codes.namelessSet);
    if (throws.includes(name.replace(/\.\d+\./g, '.n.'))) throw new TypeError('This LMS fails on this element.');
    const element = findElement(elements, name);
    if (!element) return this.#refuse(this.#misnamed(name, codes.keyword));
    if (element.access === 'none') return this.#refuse(codes.unsupported);
    if (element.access === 'keyword') return this.#refuse(codes.keyword);
    if (element.access === 'read') return this.#refuse(codes.readOnly);
    const outOfOrder = this.#order.refusal(element, value);
    if (outOfOrder) return this.#refuse(outOfOrder);
    if (!element.accepts(value, this.#order.typeOf(element))) return this.#refuse(codes.type);
    if (element.within && !element.within(value)) return this.#refuse(codes.range);
    const answer = this.#pass('set', name, appends.includes(name) ? this.#ask(name) + value : value);
    if (answer === 'true') this.#order.note(element, value);
    return answer;
  }

  #getRefusal(name: unknown): string | undefined {
    const { codes, elements } = this.#rules;
    if (this.#state !== 'running') return this.#at(codes.earlyGet, codes.lateGet);
    if (typeof name !== 'string') return codes.argument;
    if (name === '') return codes.namelessGet;
    const element = findElement(elements, name);
    if (!element) return this.#misnamed(name, name.endsWith('._count') ? codes.noCount : codes.noChildren);
    if (element.access === 'none') return codes.unsupported;
    if (!this.#order.exists(element)) return codes.missing;
    return element.access === 'write' ? codes.writeOnly : undefined;
  }

  /** The error for a name that is no element: `known` when it asks for a keyword of one that has none. */
  #misnamed(name: string, known: string): string {
    const { elements, codes } = this.#rules;
    return KEYWORD.test(name) && findElement(elements, name.replace(KEYWORD, '')) ? known : codes.unknown;
  }

  #at(early: string, late: string): string {
    return this.#state === 'new' ? early : late;
  }

  #complete(): void {
    if (this.#ask('cmi.core.lesson_status') === 'not attempted') {
      this.#behind.set('cmi.core.lesson_status', 'completed');
    }
  }

  #pass(act: 'initialize' | 'terminate' | 'set' | 'commit', ...args: string[]): string {
    const failed = this.#rules.codes[act === 'set' ? 'general' : act];
    try {
      const answer = String(this.#behind[act](...args)) === 'true' ? 'true' : blankAnswer(act);
      const code = String(this.#behind.lastError());
      this.lastError = answer === 'false' && code === '0' ? failed : code;
      return answer;
    } catch {
      return this.#refuse(failed);
    }
  }

  #ask(element: string): string {
    try {
      return String(this.#behind.get(element));
    } catch {
      return '';
    }
  }

  #refuse(code: string): 'false' {
    this.lastError = code;
    return 'false';
  }
}

/** What scorm-again says of a value that was never set. */
const UNSET = { '1.2': '0', '2004': '403' };
