import type { Surroundings } from './around.js';

/** A circle that holds the centre, as items. */
export interface Found {
  readonly items: readonly number[];
  readonly members: readonly number[];
}

/** What is looked for. */
export interface Wanted {
  /** Circles that may be judged. */
  readonly judgements: number;
  /** Items that are not used. */
  readonly isExcluded?: (item: number) => boolean;
  /** How far a circle is from being one that is wanted, beside the rules; 0 where it is. */
  readonly shortfall?: (items: readonly number[]) => number;
  /** Whether any circle that is allowed will do. */
  readonly first?: boolean;
}

/**
 * Looks for the best circle around the centre: some are grown from the nearest people, and each is made better by
 * one person more, one less or another one, until nothing helps or the work is done.
 */
export function climb(around: Surroundings, wanted: Wanted): Found | undefined {
  const { centre } = around;
  if (centre === undefined) return undefined;
  const state: State = { ...layOut(around, centre, wanted), left: wanted.judgements };
  const starts = Math.max(1, Math.min(mostStarts, state.others.length));
  let best: { items: number[]; value: number } | undefined;
  for (let start = 0; start < starts && state.left > 0; start++) {
    // Starts after the first begin with somebody who lives a little further away.
    const found = improve(state, grow(state, start * startStride), wanted.first === true);
    if (best === undefined || found.value > best.value) best = found;
    if (wanted.first && best.value >= 0) break;
  }
  if (best === undefined || best.value < 0) return undefined;
  const members = best.items.flatMap((item) => [...around.grouping.people[item]!]);
  return { items: best.items, members };
}

const mostStarts = 3;
const startStride = 5;

interface State {
  readonly around: Surroundings;
  readonly centre: number;
  /** Items that can share a circle with the centre, the nearest first. */
  readonly others: readonly number[];
  canShare(one: number, other: number): boolean;
  seats(items: readonly number[]): number;
  /** Worth of all members together, or below 0 how far the circle is from being allowed. */
  value(items: readonly number[]): number;
  /** Circles that may still be judged. */
  left: number;
}

function layOut(around: Surroundings, centre: number, wanted: Wanted): Omit<State, 'left'> {
  const { people, neighbours, promise, worth, items } = around.grouping;
  const shares = new Uint8Array(items * items);
  for (let item = 0; item < items; item++) {
    for (let at = neighbours.start[item]!; at < neighbours.start[item + 1]!; at++) {
      shares[item * items + neighbours.item[at]!] = 1;
      shares[neighbours.item[at]! * items + item] = 1;
    }
  }
  const judge = promise ?? worth;
  const room = new Int32Array(items);
  const seats = (group: readonly number[]): number =>
    group.reduce((sum, item) => sum + people[item]!.length, 0);
  return {
    around,
    centre,
    others: Array.from(
      neighbours.item.subarray(neighbours.start[centre], neighbours.start[centre + 1]),
    ).filter((item) => wanted.isExcluded?.(item) !== true),
    canShare: (one, other) => shares[one * items + other] === 1,
    seats,
    value(group) {
      room.set(group);
      const judged = judge(room, group.length);
      const missing = wanted.shortfall?.(group) ?? 0;
      if (missing > 0) return Math.min(judged, 0) - 1 - missing;
      return judged < 0 ? judged : judged * seats(group);
    },
  };
}

/** The centre with the nearest people who fit, up to the smallest size; first those further away than some. */
function grow(state: State, skipped: number): number[] {
  const { centre, others, around } = state;
  const { min, max } = around.grouping.sizes;
  const items = [centre];
  for (const item of [...others.slice(skipped), ...others.slice(0, skipped)]) {
    if (state.seats(items) >= min) break;
    if (state.seats([...items, item]) <= max && items.every((each) => state.canShare(each, item)))
      items.push(item);
  }
  return items;
}

function improve(state: State, start: number[], first: boolean): { items: number[]; value: number } {
  let items = start;
  let value = state.value(items);
  state.left--;
  const isDone = (): boolean => state.left <= 0 || (first && value >= 0);
  for (let unchanged = 0, turn = 0; unchanged <= state.others.length && !isDone(); turn++, unchanged++) {
    const at = turn % (state.others.length + 1);
    const changes =
      at === state.others.length ? removals(state, items) : withOther(state, items, state.others[at]!);
    for (const changed of changes) {
      if (state.left <= 0) break;
      state.left--;
      const changedValue = state.value(changed);
      if (changedValue <= value) continue;
      value = changedValue;
      items = changed;
      unchanged = 0;
    }
  }
  return { items, value };
}

/** The circle with one more item, and with it in place of each other one, as far as they can share a circle. */
function withOther(state: State, items: readonly number[], other: number): number[][] {
  if (items.includes(other)) return [];
  const { max } = state.around.grouping.sizes;
  const strange = items.filter((item) => !state.canShare(item, other));
  // Only by leaving can one person make way for another who cannot share a circle with them.
  if (strange.length > 1 || strange[0] === state.centre) return [];
  const leaving = strange.length === 1 ? strange : items.filter((item) => item !== state.centre);
  const replaced = leaving.map((item) => [...items.filter((each) => each !== item), other]);
  return [...(strange.length === 0 ? [[...items, other]] : []), ...replaced].filter(
    (changed) => state.seats(changed) <= max,
  );
}

function removals({ centre }: State, items: readonly number[]): number[][] {
  return items.filter((item) => item !== centre).map((item) => items.filter((each) => each !== item));
}
