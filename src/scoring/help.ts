import { remaining } from '../problem/help.js';
import type { Circle } from './circle.js';

/**
 * Computes who would help whom among the members who are seated.
 *
 * Every need is met as well as its best helper can, and that help is split over all helpers in proportion to
 * their strength h.
 *
 * `c(j,s) = max_i h(i,j,s)`, `f(i,j,s) = b(j,s) * c(j,s) * h(i,j,s) / sum_k h(k,j,s)`
 */
export function computeHelp(circle: Circle): void {
  const { problem, size, members, give, get, flow } = circle;
  give.fill(0, 0, size);
  get.fill(0, 0, size);
  flow?.fill(0, 0, size * size);
  listAble(circle);
  let slot = 0;
  for (let seat = 0; seat < size; seat++) {
    const end = problem.needStart[members[seat]! + 1]!;
    for (let stated = problem.needStart[members[seat]!]!; stated < end; stated++, slot++) {
      circle.needSeat[slot] = seat;
      circle.need[slot] = problem.need[stated]!;
      circle.needWeight[slot] = problem.needWeight[stated]!;
      meet(circle, slot, stated);
    }
  }
  circle.needs = slot;
}

/** Lists for each need the members who are able to help with it, in order of seat: most are able to help with few. */
function listAble({ problem, size, members, firstAble, nextAble, ableSeat, able }: Circle): void {
  const { abilityStart, abilityNeed, ability } = problem;
  firstAble.fill(-1);
  let listed = 0;
  for (let seat = size - 1; seat >= 0; seat--) {
    const end = abilityStart[members[seat]! + 1]!;
    for (let at = abilityStart[members[seat]!]!; at < end; at++, listed++) {
      const need = abilityNeed[at]!;
      ableSeat[listed] = seat;
      able[listed] = ability[at]!;
      nextAble[listed] = firstAble[need]!;
      firstAble[need] = listed;
    }
  }
}

/** Finds who can help with one stated need, and adds what they give and the member gets. */
function meet(circle: Circle, slot: number, stated: number): void {
  const { problem, size, members, helperSeat, helperStrength, give, get, flow, nextAble, able } = circle;
  const receiver = circle.needSeat[slot]!;
  let helpers = 0;
  let sum = 0;
  let best = 0;
  let bestHelper = -1;
  for (let at = circle.firstAble[circle.need[slot]!]!; at !== -1; at = nextAble[at]!) {
    const seat = circle.ableSeat[at]!;
    if (seat === receiver) continue;
    const help = remaining(problem, members[seat]!, members[receiver]!, stated) * able[at]!;
    if (help === 0) continue;
    helperSeat[helpers] = seat;
    helperStrength[helpers++] = help;
    sum += help;
    if (help > best) {
      best = help;
      bestHelper = seat;
    }
  }
  circle.cover[slot] = best;
  circle.helpers[slot] = helpers;
  circle.bestHelper[slot] = bestHelper;
  if (helpers === 0) return;
  const amount = circle.needWeight[slot]! * best;
  get[receiver] = get[receiver]! + amount;
  const perStrength = amount / sum;
  for (let helper = 0; helper < helpers; helper++) {
    const seat = helperSeat[helper]!;
    const part = perStrength * helperStrength[helper]!;
    give[seat] = give[seat]! + part;
    if (flow !== undefined) flow[seat * size + receiver] = flow[seat * size + receiver]! + part;
  }
}
