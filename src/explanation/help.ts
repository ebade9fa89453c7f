import { buildHelpNetwork, type HelpNetwork } from '../graph/help-network.js';
import type { MemberHelp } from '../model/evaluation.js';
import type { Compiled } from '../problem/compile.js';
import type { Legend } from '../problem/legend.js';
import { type Circle, createCircle, seatMembers } from '../scoring/circle.js';
import { computeHelp } from '../scoring/help.js';

/** Lays out the circle that is all of a compiled problem, with who would help whom: seat i holds index i. */
export function seatEverybody({ problem, legend }: Compiled): Circle {
  const circle = createCircle(problem, problem.people, { withFlow: true });
  seatMembers(circle, [...legend.participants.keys()], problem.people);
  computeHelp(circle);
  return circle;
}

/** What each member could give and get. */
export function membersHelp(circle: Circle, { participants }: Legend): MemberHelp[] {
  return participants.map((participant, seat) => ({
    participant,
    give: circle.give[seat]!,
    get: circle.get[seat]!,
    coverage: coverageOf(circle, seat),
  }));
}

/** Who would help whom, as a graph of its own. */
export function networkOf({ flow, size }: Circle, people: readonly MemberHelp[]): HelpNetwork {
  return buildHelpNetwork(people, (giver, receiver) => flow![giver * size + receiver]!);
}

/** Who would help whom, as lists of arcs between seats. */
export function arcsOfFlow({ flow, size }: Circle): {
  people: number;
  source: number[];
  target: number[];
  weight: number[];
} {
  const pairs = [...new Array(size * size).keys()].filter((pair) => flow![pair]! > 0);
  return {
    people: size,
    source: pairs.map((pair) => Math.floor(pair / size)),
    target: pairs.map((pair) => pair % size),
    weight: pairs.map((pair) => flow![pair]!),
  };
}

/** Ordered pairs of members of whom the first would help the second. */
export function countTies({ flow, size }: Circle): number {
  let ties = 0;
  for (let pair = 0; pair < size * size; pair++) if (flow![pair]! > 0) ties++;
  return ties;
}

function coverageOf({ needs, needSeat, needWeight, cover }: Circle, seat: number): number | null {
  let stated = 0;
  let covered = 0;
  for (let slot = 0; slot < needs; slot++) {
    if (needSeat[slot] !== seat) continue;
    stated += needWeight[slot]!;
    covered += needWeight[slot]! * cover[slot]!;
  }
  return stated === 0 ? null : covered / stated;
}
