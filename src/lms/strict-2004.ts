import type { Api2004 } from './api-2004.ts';
import { STRICT_2004, type Rules } from './rules.ts';
import { strict } from './strict.ts';
import { layer } from './wire.ts';

/** `behind` under the rules of one LMS, the strictest unless others are given. */
export function strict2004(behind: Api2004, rules: Rules = STRICT_2004): Api2004 {
  return layer(behind, (wire) => strict(wire, rules));
}
