import { largestCirculation } from '../network/circulation.js';
import { takeApart } from '../network/loops.js';
import { wholeScale } from '../network/whole.js';
import { strengthOf } from '../problem/help.js';
import type { Circle } from '../scoring/circle.js';

/** Help that might be given: from a seat, for a stated need of another. */
export interface PossibleHelp {
  readonly giver: number;
  readonly receiver: number;
  /** Which of the needs that are stated in the circle: its slot. */
  readonly slot: number;
  /** The most of it, in weight of the need. */
  readonly most: number;
}

/** The most help that can be exchanged with everybody giving as much as they get. Amounts are in weight of needs. */
export interface Plan {
  readonly help: readonly PossibleHelp[];
  /** Loops of possible help, by position in `help`. */
  readonly loops: ReadonlyArray<{ readonly help: readonly number[]; readonly amount: number }>;
  /** All that is exchanged. */
  readonly amount: number;
  /** All that could be, if it need not come back. */
  readonly coverable: number;
}

/** Less than this is what rounding left, and no help. */
const least = 1e-9;

/**
 * Plans the help among the members who are seated. No need is met by more than all together can do, and nobody does more for a need
 * than they are able to.
 *
 * `max sum x(i,j,s)` with `0 <= x(i,j,s) <= b(j,s) h(i,j,s)`, `sum_i x(i,j,s) <= b(j,s) c(j,s)`, and given = got for everybody.
 * Source: Andersson, Cseh, Ehlers and Erlanson (2018), Organizing Time Banks: Lessons from Matching Markets, Lund WP 2018:19.
 *
 * @param seats in the order in which ties go
 */
export function planHelp(circle: Circle, seats: readonly number[]): Plan {
  const help = listHelp(circle, seats);
  const { needs, needSeat, needWeight, cover, size } = circle;
  const scale = wholeScale(help.length, (each) => help[each]!.most);
  // Rounded down, so that no plan asks for more than is possible.
  const whole = (amount: number): number => Math.floor(amount * scale);
  const coverable = Array.from({ length: needs }, (_, slot) => whole(needWeight[slot]! * cover[slot]!));
  const flow = largestCirculation({
    nodes: size + needs,
    arcs: help.length + needs,
    from: Int32Array.from([...help.map(({ giver }) => giver), ...coverable.map((_, slot) => size + slot)]),
    to: Int32Array.from([...help.map(({ slot }) => size + slot), ...needSeat.subarray(0, needs)]),
    capacity: Float64Array.from([...help.map(({ most }) => whole(most)), ...coverable]),
    counts: Uint8Array.from([...help.map(() => 1), ...coverable.map(() => 0)]),
  });
  const amounts = flow.subarray(0, help.length);
  const place = new Int32Array(size);
  for (const [position, seat] of seats.entries()) place[seat] = position;
  const loops = takeApart({
    people: size,
    from: help.map(({ giver }) => place[giver]!),
    to: help.map(({ receiver }) => place[receiver]!),
    amount: amounts,
  });
  return {
    help,
    loops: loops
      .map(({ arcs, amount }) => ({ help: arcs, amount: amount / scale }))
      .filter(({ amount }) => amount >= least),
    amount: amounts.reduce((sum, each) => sum + each, 0) / scale,
    coverable: coverable.reduce((sum, each) => sum + each, 0) / scale,
  };
}

function listHelp(
  { problem, members, needs, needSeat, needWeight }: Circle,
  seats: readonly number[],
): PossibleHelp[] {
  const help: PossibleHelp[] = [];
  // Slots follow the seats, and the needs of each follow each other.
  for (let slot = 0, first = 0; slot < needs; slot++) {
    const receiver = needSeat[slot]!;
    if (slot > 0 && needSeat[slot - 1] !== receiver) first = slot;
    const stated = problem.needStart[members[receiver]!]! + slot - first;
    for (const giver of seats) {
      const strength = strengthOf(problem, members[giver]!, members[receiver]!, stated);
      if (strength > 0) help.push({ giver, receiver, slot, most: needWeight[slot]! * strength });
    }
  }
  return help;
}
