import type { Surroundings } from '../placement/around.js';

/** What came of looking at every circle. */
export interface Exhausted {
  /** The people of an allowed circle. */
  readonly members?: readonly number[];
  /** Whether all were looked at that had to be: without members there is none. */
  readonly complete: boolean;
}

/** Looks for any allowed circle that holds the centre, at one after the other of all that there could be. */
export function exhaust({ grouping, centre }: Surroundings, judgements: number): Exhausted {
  if (centre === undefined) return { complete: true };
  const { neighbours, sizes, people, items, worth, mayGrow } = grouping;
  const shares = Array.from({ length: items }, (): Set<number> => new Set());
  for (let item = 0; item < items; item++) {
    for (const other of neighbours.item.subarray(neighbours.start[item], neighbours.start[item + 1])) {
      shares[item]!.add(other);
      shares[other]!.add(item);
    }
  }
  const room = new Int32Array(items);
  let left = judgements;
  const visit = (chosen: readonly number[], others: readonly number[]): readonly number[] | undefined => {
    if (--left < 0) return undefined;
    const seats = chosen.reduce((sum, item) => sum + people[item]!.length, 0);
    if (seats > sizes.max) return undefined;
    room.set(chosen);
    if (seats >= sizes.min && worth(room, chosen.length) >= 0) return chosen;
    if (mayGrow?.(room, chosen.length) === false) return undefined;
    const most = others.reduce((sum, item) => sum + people[item]!.length, seats);
    if (most < sizes.min) return undefined;
    for (const [at, other] of others.entries()) {
      const rest = others.slice(at + 1).filter((each) => shares[other]!.has(each));
      const found = visit([...chosen, other], rest);
      if (found !== undefined || left < 0) return found;
    }
    return undefined;
  };
  const found = visit([centre], [...shares[centre]!]);
  return found === undefined
    ? { complete: left >= 0 }
    : { members: found.flatMap((item) => [...people[item]!]), complete: true };
}
