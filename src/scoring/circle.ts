import type { Problem } from '../problem/problem.js';

/**
 * One circle laid out for measuring: its members take seats 0, 1, …, and everything the criteria share is
 * computed once. Memory is reserved up front and used again for the next circle; whoever made it owns it.
 */
export interface Circle {
  readonly problem: Problem;
  /** Seats taken. */
  size: number;
  /** `[capacity]` the person in each seat. */
  readonly members: Int32Array;
  /** `[capacity × attributes]` how many members share a member's label, itself included; 0 where unknown. */
  readonly alike: Int32Array;
  /** `[attributes]` how many members have the commonest label; 0 where none is known. */
  readonly commonest: Int32Array;

  /** Needs stated by the members, in order of seat. */
  needs: number;
  /** `[needs]` seat of the member who has the need. */
  readonly needSeat: Int32Array;
  /** `[needs]` index of the need. */
  readonly need: Int32Array;
  readonly needWeight: Float64Array;
  /** `[needs]` help of the best helper, 0 to 1. */
  readonly cover: Float64Array;
  /** `[needs]` how many members can help at all. */
  readonly helpers: Int32Array;
  /** `[needs]` seat of the best helper, the first of equals; -1 without. */
  readonly bestHelper: Int32Array;

  /** `[capacity]` weight of others' needs that a member would meet. */
  readonly give: Float64Array;
  /** `[capacity]` weight of a member's needs that others would meet. */
  readonly get: Float64Array;
  /** `[capacity × capacity]` help from the row's seat to the column's, where it is asked for. */
  readonly flow: Float64Array | undefined;

  /** `[people]` seat of a person, -1 for those outside. */
  readonly seatOf: Int32Array;
  /** Room for counting members by label, and `[capacity]` which one each has. */
  readonly labelled: Int32Array;
  readonly ownLabel: Int32Array;
  /** Room for counting dayparts in binary: as many digits as a count can have. */
  readonly planes: Int32Array;
  /** The same for places. */
  readonly placePlanes: Int32Array;
  /** `[capacity]` room for one need's helpers: their seats, how strong they are. */
  readonly helperSeat: Int32Array;
  readonly helperStrength: Float64Array;
  /** Room for listing who is able to help, by need: `[problem.needs]` the first of each list, -1 where it is empty. */
  readonly firstAble: Int32Array;
  /** `[abilities]` the next of the same list, -1 at its end; whose it is and how well they can help. */
  readonly nextAble: Int32Array;
  readonly ableSeat: Int32Array;
  readonly able: Float64Array;
}

/** Reserves room for circles of up to `capacity` members; `withFlow` also keeps who helps whom. */
export function createCircle(
  problem: Problem,
  capacity: number,
  { withFlow = false }: { readonly withFlow?: boolean } = {},
): Circle {
  const mostNeeds = longest(problem.needStart);
  const mostAbilities = longest(problem.abilityStart);
  return {
    problem,
    size: 0,
    members: new Int32Array(capacity),
    alike: new Int32Array(capacity * problem.attributes),
    commonest: new Int32Array(problem.attributes),
    needs: 0,
    needSeat: new Int32Array(capacity * mostNeeds),
    need: new Int32Array(capacity * mostNeeds),
    needWeight: new Float64Array(capacity * mostNeeds),
    cover: new Float64Array(capacity * mostNeeds),
    helpers: new Int32Array(capacity * mostNeeds),
    bestHelper: new Int32Array(capacity * mostNeeds),
    give: new Float64Array(capacity),
    get: new Float64Array(capacity),
    flow: withFlow ? new Float64Array(capacity * capacity) : undefined,
    seatOf: new Int32Array(problem.people).fill(-1),
    labelled: new Int32Array(problem.label.reduce((most, label) => Math.max(most, label), -1) + 2),
    ownLabel: new Int32Array(capacity),
    planes: new Int32Array(32),
    placePlanes: new Int32Array(32),
    helperSeat: new Int32Array(capacity),
    helperStrength: new Float64Array(capacity),
    firstAble: new Int32Array(problem.needs),
    nextAble: new Int32Array(capacity * mostAbilities),
    ableSeat: new Int32Array(capacity * mostAbilities),
    able: new Float64Array(capacity * mostAbilities),
  };
}

/** Length of the longest of some lists, by where each starts. */
function longest(start: Int32Array): number {
  let most = 0;
  for (let row = 1; row < start.length; row++) most = Math.max(most, start[row]! - start[row - 1]!);
  return most;
}

/** Seats the first `size` of `people`, all different. The help among them is not computed yet. */
export function seatMembers(circle: Circle, people: ArrayLike<number>, size: number): void {
  const { members, seatOf } = circle;
  for (let seat = 0; seat < circle.size; seat++) seatOf[members[seat]!] = -1;
  circle.size = size;
  for (let seat = 0; seat < size; seat++) {
    members[seat] = people[seat]!;
    seatOf[people[seat]!] = seat;
  }
  countLabels(circle);
}

function countLabels({ problem, size, members, alike, commonest, labelled, ownLabel }: Circle): void {
  const { attributes, label } = problem;
  for (let attribute = 0; attribute < attributes; attribute++) {
    for (let seat = 0; seat < size; seat++) {
      // The first is for those whose label is unknown: who are alike to nobody.
      const own = label[members[seat]! * attributes + attribute]! + 1;
      ownLabel[seat] = own;
      labelled[own] = labelled[own]! + 1;
    }
    labelled[0] = 0;
    let most = 0;
    for (let seat = 0; seat < size; seat++) {
      const count = labelled[ownLabel[seat]!]!;
      alike[seat * attributes + attribute] = count;
      if (count > most) most = count;
    }
    commonest[attribute] = most;
    // Left empty for the next attribute.
    for (let seat = 0; seat < size; seat++) labelled[ownLabel[seat]!] = 0;
  }
}
