/**
 * Which nodes lie on a round together: for each node the number of its strongly connected component, by two walks, the
 * second against the edges. Nodes that share a number can come to one another.
 */
export function roundsOf(next: readonly (readonly number[])[]): number[] {
  const before = reversed(next);
  const round: number[] = next.map(() => -1);
  for (const root of leavingOrder(next).reverse()) {
    if (round[root] !== -1) continue;
    round[root] = root;
    const open = [root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const from of before[node] ?? []) {
        if (round[from] !== -1) continue;
        round[from] = root;
        open.push(from);
      }
    }
  }
  return round;
}

/** For each node those that lead to it. */
export function reversed(next: readonly (readonly number[])[]): number[][] {
  const before: number[][] = next.map(() => []);
  for (const [node, ways] of next.entries()) for (const to of ways) before[to]?.push(node);
  return before;
}

/** The nodes in the order in which a walk into the depth leaves them. */
export function leavingOrder(next: readonly (readonly number[])[]): number[] {
  const met = next.map(() => false);
  /** How many ways on of each node were gone. */
  const gone = next.map(() => 0);
  const left: number[] = [];
  for (const root of next.keys()) {
    if (met[root]) continue;
    met[root] = true;
    // The way from the root: a run may be too long for the call stack.
    const path = [root];
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const to = next[node]?.[gone[node] ?? 0];
      gone[node] = (gone[node] ?? 0) + 1;
      if (to === undefined) {
        left.push(node);
        path.pop();
      } else if (!met[to]) {
        met[to] = true;
        path.push(to);
      }
    }
  }
  return left;
}
