import { instead, type Instead, type Wire } from './wire.ts';

/**
 * `behind`, with what it refuses to set put into `kept`: for LMSs that take more than scorm-again does. It is read back,
 * and counted in its list.
 */
export function keeping(behind: Wire, kept: Map<string, string>): Wire {
  const set = (name: string, value: string): Instead => {
    if (String(behind.set(name, value)) === 'true') kept.delete(name);
    else kept.set(name, value);
    return { answer: 'true', error: '0' };
  };
  const get = (name: string): Instead | undefined => {
    const value = kept.get(name) ?? counted(name);
    return value === undefined ? undefined : { answer: value, error: '0' };
  };
  const counted = (name: string): string | undefined => {
    if (!name.endsWith('._count')) return undefined;
    const list = name.slice(0, -'_count'.length);
    const indexes = [...kept.keys()]
      .filter((other) => other.startsWith(list))
      .map((other) => parseInt(other.slice(list.length)));
    const most = Math.max(-1, ...indexes) + 1;
    return most > (Number(behind.get(name)) || 0) ? String(most) : undefined;
  };
  return instead(behind, (act, [name, value]) => {
    if (act === 'set') return set(name as string, value as string);
    return act === 'get' ? get(name as string) : undefined;
  });
}
