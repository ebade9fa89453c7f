import type { None, NoneCode, RefusalCode, WayOut } from '../model/placement.js';

/** Counts what stands in the way, the commonest first. */
export function countObstacles(codes: readonly RefusalCode[]): None['obstacles'] {
  const counts = new Map<RefusalCode, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** What keeps somebody from a place, told by why single places were refused. */
export function codeOf(codes: readonly RefusalCode[]): NoneCode {
  const near = codes.filter((code) => code !== 'too-far');
  if (near.length === 0) return 'too-far';
  return near.every((code) => decided.has(code)) ? 'no-seat' : 'rules';
}

const decided: ReadonlySet<RefusalCode> = new Set(['declined', 'locked', 'full']);

export function listWays(...ways: ReadonlyArray<WayOut | undefined>): WayOut[] {
  return ways.filter((way) => way !== undefined);
}
