import type { GroupingProblem, Neighbours, SizeBounds } from './problem.js';

/** Places are counted in 32 bits, of which one more group must not run out. */
const mostPlaces = 2 ** 30;

/** A grouping problem with everything filled in and laid out for looking up. */
export interface Space {
  readonly items: number;
  /** Groups that can exist at once. */
  readonly groups: number;
  /** Most places that any group can have. */
  readonly capacity: number;
  /** `[groups]` bounds of each. */
  readonly minSize: Int32Array;
  readonly maxSize: Int32Array;
  /** Whether the bounds of all groups are the same. */
  readonly alike: boolean;
  readonly placeAll: boolean;
  /** Whether every group must have items. */
  readonly fillAll: boolean;
  /** `[items]` places an item takes. */
  readonly itemSize: Int32Array;
  /** `[items]` what an item counts: its weight, or its places where there are no weights. */
  readonly itemShare: Float64Array;
  readonly neighbours: Neighbours;
  /** Most neighbours that are looked at for a move. */
  readonly likeliest: number;
  /** `[items × words]` one bit for each pair that may share a group. */
  readonly mayShare: Int32Array;
  readonly words: number;
  /** Worth times weight, or negative: how far from being allowed. */
  gainOf(members: Int32Array, count: number, share: number): number;
  promise(members: Int32Array, count: number): number;
  mayGrow(members: Int32Array, count: number): boolean;
}

/**
 * Lays out a problem, with defaults filled in.
 *
 * @throws RangeError when its numbers do not fit together.
 */
export function layOut(problem: GroupingProblem): Space {
  const { items, sizes, placeAll = false, itemWeights, itemSizes, neighbours = everybody(items) } = problem;
  const itemSize = itemSizes === undefined ? new Int32Array(items).fill(1) : Int32Array.from(itemSizes);
  const worth = problem.worth ?? pairWorth(problem);
  const bounds = listBounds(sizes, items, sumOf(itemSize));
  const words = (items + 31) >> 5;
  return {
    items,
    groups: bounds.length,
    capacity: bounds.reduce((most, { max }) => Math.max(most, Math.min(max, items)), 1),
    minSize: Int32Array.from(bounds, ({ min }) => min),
    maxSize: Int32Array.from(bounds, ({ max }) => max),
    alike: bounds.every(({ min, max }) => min === bounds[0]!.min && max === bounds[0]!.max),
    placeAll,
    fillAll: placeAll && isList(sizes),
    itemSize,
    itemShare: Float64Array.from(itemWeights ?? itemSize),
    neighbours,
    likeliest: problem.likeliest ?? items,
    mayShare: bitsOf(neighbours, items, words),
    words,
    gainOf:
      itemWeights === undefined
        ? worth
        : (members, count, share) => {
            const each = worth(members, count);
            return each < 0 ? each : each * share;
          },
    promise: problem.promise ?? worth,
    mayGrow: problem.mayGrow ?? (() => true),
  };
}

/** Whether an item may share a group with each of some members but one. */
export function mayJoin(
  { mayShare, words }: Space,
  item: number,
  members: Int32Array,
  start: number,
  end: number,
  butOne: number,
): boolean {
  const row = item * words;
  for (let at = start; at < end; at++) {
    const other = members[at]!;
    if (other !== butOne && ((mayShare[row + (other >> 5)]! >>> (other & 31)) & 1) === 0) return false;
  }
  return true;
}

/** Bounds of each group there can be; one that needs more places than there are is left with one more than that. */
function listBounds(sizes: GroupingProblem['sizes'], items: number, places: number): readonly SizeBounds[] {
  const within = ({ min, max }: SizeBounds): SizeBounds => ({
    min: Math.min(min, places + 1),
    max: Math.min(max, places + 1),
  });
  if (isList(sizes)) return sizes.map(within);
  const each = within(sizes);
  return Array.from({ length: Math.min(items, Math.floor(places / each.min)) }, () => each);
}

function sumOf(numbers: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at++) sum += numbers[at]!;
  return sum;
}

function isList(sizes: GroupingProblem['sizes']): sizes is readonly SizeBounds[] {
  return Array.isArray(sizes);
}

function pairWorth({ items, pairGains }: GroupingProblem): (members: Int32Array, count: number) => number {
  const gains = pairGains!;
  return (members, count) => {
    let sum = 0;
    for (let a = 0; a < count; a++) {
      const row = members[a]! * items;
      for (let b = a + 1; b < count; b++) sum += gains[row + members[b]!]!;
    }
    return sum;
  };
}

function everybody(items: number): Neighbours {
  const start = Int32Array.from({ length: items + 1 }, (_, item) => item * Math.max(0, items - 1));
  const item = new Int32Array(start[items]!);
  for (let one = 0, at = 0; one < items; one++) {
    for (let other = 0; other < items; other++) if (other !== one) item[at++] = other;
  }
  return { start, item };
}

function bitsOf({ start, item }: Neighbours, items: number, words: number): Int32Array {
  const bits = new Int32Array(items * words);
  const setBit = (row: number, column: number): void => {
    const cell = row * words + (column >> 5);
    bits[cell] = bits[cell]! | (1 << (column & 31));
  };
  for (let one = 0; one < items; one++) {
    for (let at = start[one]!; at < start[one + 1]!; at++) {
      setBit(one, item[at]!);
      setBit(item[at]!, one);
    }
  }
  return bits;
}

/**
 * Checks what can be checked without asking what groups are worth.
 *
 * @throws RangeError when the numbers of a problem do not fit together.
 */
export function checkProblem(problem: GroupingProblem): void {
  const { items, sizes, worth, pairGains, itemSizes, itemWeights, neighbours, likeliest } = problem;
  const whole = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;
  const check = (isRight: boolean, message: string): void => {
    if (!isRight) throw new RangeError(message);
  };
  check(whole(items, 0), 'items must be a whole number of 0 or more');
  const bounds = isList(sizes) ? sizes : [sizes];
  check(
    bounds.every(({ min, max }) => whole(min, 1) && whole(max, min)),
    'sizes must be whole numbers with 1 <= min <= max',
  );
  check(worth !== undefined || pairGains !== undefined, 'a problem needs worth or pairGains');
  check(
    pairGains === undefined || pairGains.length === items * items,
    'pairGains must have items × items numbers',
  );
  check(
    pairGains === undefined || isSymmetric(pairGains, items),
    'pairGains must be symmetric, and finite but on the diagonal',
  );
  const perItem = (list: ArrayLike<number> | undefined, isRight: (value: number) => boolean): boolean =>
    list === undefined || (list.length === items && Array.from(list).every(isRight));
  check(
    perItem(itemSizes, (size) => whole(size, 1)),
    'itemSizes must be a whole number of 1 or more for each item',
  );
  check(
    itemSizes === undefined || sumOf(itemSizes) < mostPlaces,
    `itemSizes must add up to less than ${mostPlaces}`,
  );
  check(
    perItem(itemWeights, (weight) => Number.isFinite(weight) && weight > 0),
    'itemWeights must be a number above 0 for each item',
  );
  check(likeliest === undefined || whole(likeliest, 1), 'likeliest must be a whole number of 1 or more');
  if (neighbours === undefined) return;
  check(
    neighbours.start.length === items + 1 &&
      neighbours.start[0] === 0 &&
      neighbours.start.every((each, at) => at === 0 || each >= neighbours.start[at - 1]!) &&
      neighbours.start[items] === neighbours.item.length &&
      neighbours.item.every((item) => whole(item, 0) && item < items) &&
      !listsItself(neighbours, items),
    'neighbours must list other items for each item',
  );
}

function listsItself({ start, item }: Neighbours, items: number): boolean {
  for (let one = 0; one < items; one++) {
    for (let at = start[one]!; at < start[one + 1]!; at++) if (item[at] === one) return true;
  }
  return false;
}

function isSymmetric(gains: Float64Array, items: number): boolean {
  for (let one = 0; one < items; one++) {
    for (let other = 0; other < one; other++) {
      const gain = gains[one * items + other]!;
      if (!Number.isFinite(gain) || gain !== gains[other * items + one]) return false;
    }
  }
  return true;
}
