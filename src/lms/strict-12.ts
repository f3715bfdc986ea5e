import { ERROR, type Api12, type ErrorCode } from './api-12.ts';
import { findElement } from './elements-12.ts';
import { Order12 } from './order-12.ts';

const KEYWORD = /\._(children|count|version)$/;

/**
 * A stricter LMS in front of `behind`: lengths, formats, vocabularies, order and states as the standard has them and the
 * strictest real LMSs keep them (RTE 1.2 §3.3, §3.4). It answers `"true"` or `"false"` and keeps its own last error; what
 * it lets pass, `behind` may still refuse. A `behind` that throws counts as one that failed with 101.
 */
export function strict12(behind: Api12): Api12 {
  const layer = new Strict12(behind);
  return {
    LMSInitialize: (argument) => layer.initialize(argument),
    LMSFinish: (argument) => layer.finish(argument),
    LMSGetValue: (element) => layer.get(element),
    LMSSetValue: (element, value) => layer.set(element, value),
    LMSCommit: (argument) => layer.commit(argument),
    LMSGetLastError: () => layer.lastError,
    LMSGetErrorString: (code) => (typeof code === 'string' ? String(behind.LMSGetErrorString(code)) : ''),
    LMSGetDiagnostic: (code) => (typeof code === 'string' ? String(behind.LMSGetDiagnostic(code)) : ''),
  };
}

class Strict12 {
  readonly #behind: Api12;
  readonly #order: Order12;
  #state: 'new' | 'running' | 'finished' = 'new';
  lastError: string = ERROR.none;

  constructor(behind: Api12) {
    this.#behind = behind;
    this.#order = new Order12((element) => this.#ask(element));
  }

  initialize(argument: unknown): string {
    if (this.#state !== 'new') return this.#refuse(ERROR.general);
    if (argument !== '') return this.#refuse(ERROR.argument);
    const answer = this.#pass((api) => api.LMSInitialize(''));
    if (answer === 'true') this.#state = 'running';
    return answer;
  }

  finish(argument: unknown): string {
    const answer = this.#whileRunning(argument, (api) => api.LMSFinish(''));
    if (answer === 'true') this.#state = 'finished';
    return answer;
  }

  commit(argument: unknown): string {
    return this.#whileRunning(argument, (api) => api.LMSCommit(''));
  }

  get(name: unknown): string {
    const code = this.#getRefusal(name);
    if (code) {
      this.lastError = code;
      return '';
    }
    try {
      const value = String(this.#behind.LMSGetValue(name as string));
      this.lastError = String(this.#behind.LMSGetLastError());
      return value;
    } catch {
      this.lastError = ERROR.general;
      return '';
    }
  }

  set(name: unknown, value: unknown): string {
    if (this.#state !== 'running') return this.#refuse(ERROR.notInitialised);
    if (typeof name !== 'string' || typeof value !== 'string') return this.#refuse(ERROR.argument);
    const element = findElement(name);
    if (!element) return this.#refuse(this.#misnamed(name, ERROR.keyword));
    if (element.access === 'keyword') return this.#refuse(ERROR.keyword);
    if (element.access === 'read') return this.#refuse(ERROR.readOnly);
    const outOfOrder = this.#order.refusal(element, value);
    if (outOfOrder) return this.#refuse(outOfOrder);
    if (!element.accepts(value, this.#order.typeOf(element))) return this.#refuse(ERROR.type);
    const answer = this.#pass((api) => api.LMSSetValue(name, value));
    if (answer === 'true') this.#order.note(element, value);
    return answer;
  }

  #getRefusal(name: unknown): ErrorCode | undefined {
    if (this.#state !== 'running') return ERROR.notInitialised;
    if (typeof name !== 'string' || name === '') return ERROR.argument;
    const element = findElement(name);
    if (!element) return this.#misnamed(name, name.endsWith('._count') ? ERROR.noCount : ERROR.noChildren);
    if (!this.#order.exists(element)) return ERROR.argument;
    return element.access === 'write' ? ERROR.writeOnly : undefined;
  }

  /** The error for a name that is no element: `known` when it asks for a keyword of one that has none. */
  #misnamed(name: string, known: ErrorCode): ErrorCode {
    return KEYWORD.test(name) && findElement(name.replace(KEYWORD, '')) ? known : ERROR.unknown;
  }

  /** A call that takes the empty string and is allowed between Initialize and Finish. */
  #whileRunning(argument: unknown, call: (api: Api12) => string): string {
    if (this.#state !== 'running') return this.#refuse(ERROR.notInitialised);
    return argument === '' ? this.#pass(call) : this.#refuse(ERROR.argument);
  }

  #pass(call: (api: Api12) => string): string {
    try {
      const answer = String(call(this.#behind)) === 'true' ? 'true' : 'false';
      const code = String(this.#behind.LMSGetLastError());
      this.lastError = answer === 'false' && code === ERROR.none ? ERROR.general : code;
      return answer;
    } catch {
      return this.#refuse(ERROR.general);
    }
  }

  #ask(element: string): string {
    try {
      return String(this.#behind.LMSGetValue(element));
    } catch {
      return '';
    }
  }

  #refuse(code: ErrorCode): 'false' {
    this.lastError = code;
    return 'false';
  }
}
