import type { Api12 } from './api-12.ts';
import { STRICT_12, type Rules } from './rules.ts';
import { strict } from './strict.ts';
import { layer } from './wire.ts';

/** `behind` under the rules of one LMS, the strictest unless others are given. */
export function strict12(behind: Api12, rules: Rules = STRICT_12): Api12 {
  return layer(behind, (wire) => strict(wire, rules));
}
