import { enoughOf } from '../../problem/availability.js';
import type { Meeting } from '../../problem/problem.js';
import type { Circle } from '../circle.js';
import { countSuited, mostIn } from './daypart.js';
import { everybody, type Rule } from './rule.js';

/**
 * There is a place that has seats for everybody and that everybody can go to, free on a daypart that suits enough of them.
 *
 * Falls short by those who cannot go to the best place, have no seat there, or would have to come at another time.
 */
export const place: Rule = {
  code: 'place',
  shortfall(circle, found) {
    const { meeting, policy } = circle.problem;
    if (meeting === undefined) return 0;
    const shortfall = lackAt(circle, meeting, enoughOf(circle.size, policy), isSeatedAny);
    if (shortfall > 0) found?.push(everybody(circle));
    return shortfall;
  },
  leastShortfall(circle, most) {
    const { meeting, policy } = circle.problem;
    if (meeting === undefined) return 0;
    // At best whoever comes can go there, at any time, and has it already.
    const needed = enoughOf(most, policy) - (most - circle.size);
    return lackAt(circle, meeting, needed, () => true);
  },
};

/** Whether some of some people are in a circle. */
type IsAny = (circle: Circle, people: Int32Array) => boolean;

const isSeatedAny: IsAny = ({ seatOf }, people) => people.some((person) => seatOf[person] !== -1);

/** How many members keep a circle from the place that is best for it; all of them where there is none. */
function lackAt(circle: Circle, meeting: Meeting, needed: number, keeps: IsAny): number {
  const { size, planes, placePlanes } = circle;
  const suited = countSuited(circle);
  let least = size;
  for (let word = 0; word < meeting.words && least > 0; word++) {
    const counted = countGoers(circle, meeting, word);
    const end = Math.min(meeting.places, 32 * word + 32);
    for (let at = 32 * word; at < end && least > 0; at++) {
      let goers = 0;
      for (let plane = 0; plane < counted; plane++) {
        goers += ((placePlanes[plane]! >>> (at & 31)) & 1) << plane;
      }
      const lack = size - goers + Math.max(0, size - meeting.seats[at]!);
      if (lack >= least) continue;
      const free = freeFor(circle, meeting, at, keeps);
      const few = free === 0 ? Math.max(1, needed) : Math.max(0, needed - mostIn(planes, suited, free));
      least = Math.min(least, lack + few);
    }
  }
  return least;
}

/** How many members can go to each of 32 places, in binary as dayparts are counted. Answers how many digits there are. */
function countGoers({ size, members, placePlanes }: Circle, { words, can }: Meeting, word: number): number {
  let used = 0;
  for (let seat = 0; seat < size; seat++) {
    let carry = can[members[seat]! * words + word]!;
    for (let plane = 0; carry !== 0; plane++) {
      if (plane === used) placePlanes[used++] = 0;
      const sum = placePlanes[plane]!;
      placePlanes[plane] = sum ^ carry;
      carry &= sum;
    }
  }
  return used;
}

/** When a place is free for a circle: also when it is its own already. */
function freeFor(circle: Circle, { free, own }: Meeting, at: number, keeps: IsAny): number {
  let dayparts = free[at]!;
  for (const each of own) {
    if (each.place === at && keeps(circle, each.people)) dayparts |= each.dayparts;
  }
  return dayparts;
}
