/**
 * Gives `work` a memory: of each name the last result, which is given again as long as its arguments, which can be written as
 * JSON, are the same. Nobody may change a result.
 */
export function remembered<A extends readonly unknown[], R>(work: (...args: A) => R): (name: string, ...args: A) => R {
  const kept = new Map<string, { key: string; result: R }>();
  return (name, ...args) => {
    const key = JSON.stringify(args);
    const last = kept.get(name);
    if (last?.key === key) return last.result;
    const result = work(...args);
    kept.set(name, { key, result });
    return result;
  };
}
