import fc from 'fast-check';
import type { GroupingProblem } from '../../src/search/problem.js';

/** A grouping problem made by hand: worth by pairs, and pairs that may not share a group. */
export interface PairwiseGrouping {
  readonly items: number;
  readonly minSize: number;
  readonly maxSize: number;
  readonly sizes: readonly number[];
  readonly weights: readonly number[];
  /** `[items × items]` what two items in one group are worth, 0 to 1. */
  readonly gains: readonly number[];
  /** `[items × items]` whether two items may not share a group; the lower index decides. */
  readonly apart: readonly boolean[];
  /** A group worth less is not allowed. */
  readonly least: number;
}

/** The mean worth of the pairs of a group; not allowed below what is least, or where two may not share it. */
export function worthOf(grouping: PairwiseGrouping, group: readonly number[]): number {
  const { items, gains, least } = grouping;
  let sum = 0;
  let pairs = 0;
  for (const [position, a] of group.entries()) {
    for (const b of group.slice(position + 1)) {
      sum += gains[Math.min(a, b) * items + Math.max(a, b)]!;
      pairs++;
      if (!mayShare(grouping, a, b)) return -2;
    }
  }
  const mean = pairs === 0 ? 0 : sum / pairs;
  return mean < least ? mean - least - 1 : mean;
}

export function mayShare({ items, apart }: PairwiseGrouping, a: number, b: number): boolean {
  return !apart[Math.min(a, b) * items + Math.max(a, b)];
}

/** The same as the search takes it. */
export function toProblem(grouping: PairwiseGrouping): GroupingProblem {
  const { items, minSize, maxSize, sizes, weights } = grouping;
  const all = Array.from({ length: items }, (_, item) => item);
  const lists = all.map((item) => all.filter((other) => other !== item && mayShare(grouping, item, other)));
  const starts = [0];
  for (const list of lists) starts.push(starts.at(-1)! + list.length);
  const worth = (group: Int32Array, count: number): number =>
    worthOf(grouping, [...group.subarray(0, count)]);
  return {
    items,
    sizes: { min: minSize, max: maxSize },
    itemSizes: Int32Array.from(sizes),
    itemWeights: Float64Array.from(weights),
    neighbours: { start: Int32Array.from(starts), item: Int32Array.from(lists.flat()) },
    worth,
  };
}

/** Problems of up to so many items, with a few items of two places. */
export function arbitraryGrouping(mostItems: number): fc.Arbitrary<PairwiseGrouping> {
  return fc
    .record({
      items: fc.integer({ min: 1, max: mostItems }),
      minSize: fc.integer({ min: 2, max: 4 }),
      spare: fc.nat(2),
    })
    .chain(({ items, minSize, spare }) =>
      fc.record({
        items: fc.constant(items),
        minSize: fc.constant(minSize),
        maxSize: fc.constant(minSize + spare),
        sizes: fc.array(fc.constantFrom(1, 1, 1, 2), { minLength: items, maxLength: items }),
        weights: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: items, maxLength: items }),
        gains: fc.array(
          fc.integer({ min: 0, max: 100 }).map((gain) => gain / 100),
          { minLength: items * items, maxLength: items * items },
        ),
        apart: fc.array(fc.constantFrom(false, false, false, true), {
          minLength: items * items,
          maxLength: items * items,
        }),
        least: fc.constantFrom(0, 0.2, 0.4),
      }),
    );
}

/** The largest total gain, by trying for each item every group it could be in. */
export function bestGain(grouping: PairwiseGrouping): number {
  const { items, minSize, maxSize, sizes, weights } = grouping;
  const known = new Map<number, number>();
  const best = (left: readonly number[]): number => {
    if (left.length === 0) return 0;
    const key = left.reduce((mask, item) => mask | (1 << item), 0);
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const [first, ...others] = left;
    let most = best(others);
    for (const group of subsets(others).map((subset) => [first!, ...subset])) {
      const size = group.reduce((sum, item) => sum + sizes[item]!, 0);
      if (size < minSize || size > maxSize) continue;
      if (group.some((a, at) => group.slice(at + 1).some((b) => !mayShare(grouping, a, b)))) continue;
      const worth = worthOf(grouping, group);
      if (worth < 0) continue;
      const gain = worth * group.reduce((sum, item) => sum + weights[item]!, 0);
      most = Math.max(most, gain + best(others.filter((item) => !group.includes(item))));
    }
    known.set(key, most);
    return most;
  };
  return best(Array.from({ length: items }, (_, item) => item));
}

function subsets(items: readonly number[]): number[][] {
  return items.reduce<number[][]>((sets, item) => sets.concat(sets.map((set) => [...set, item])), [[]]);
}
