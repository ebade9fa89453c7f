import { type Chance, createChance } from '../pools.js';
import { type Circle, type Crowd, gainOf, observe, toIds } from './crowd.js';
import type { Alternative } from './index.js';
import { nearestCircles } from './nearest.js';
import { circlesOf, type Seats, seat, seatAll, seatAround, seatsOf } from './seat.js';

/** How many of the nearest are tried as partners. */
const partners = 60;
/** Tries per unit without any gain after which it begins anew. */
const patience = 300;

/**
 * Moves, swaps and founds by chance and keeps what is better. Begins with nearest neighbours; where nothing is
 * better any more, begins anew with circles by chance, and the best of all is what counts.
 */
export const climbing: Alternative = (pool, policy, seed, judgements) => {
  const crowd = observe(pool, policy);
  if (crowd.people.length < 2) return [];
  const chance = createChance(seed);
  const spend = createBudget(crowd, judgements);
  let seats = seatsOf(nearestCircles(crowd));
  let best: readonly Circle[] = [];
  do {
    climb(crowd, seats, chance, spend);
    const circles = circlesOf(seats);
    if (gainOf(circles) > gainOf(best)) best = circles;
    seats = new Map();
    seatAll(crowd, seats, chance);
  } while (spend());
  return toIds(crowd, best);
};

/** Says whether there is any left. A try that judges nothing costs as much as a circle. */
function createBudget(crowd: Crowd, judgements: number): () => boolean {
  let tries = 0;
  return () => crowd.judged() + tries++ < judgements;
}

function climb(crowd: Crowd, seats: Seats, chance: Chance, spend: () => boolean): void {
  const { one, is } = chance;
  const everybody = crowd.people.map((_, unit) => unit);
  for (let inVain = 0; inVain < patience * everybody.length && spend(); inVain++) {
    const unit = one(everybody);
    const own = seats.get(unit);
    if (own === undefined && is(0.1)) {
      seatAround(crowd, seats, unit, chance);
      continue;
    }
    const partner = one(crowd.nearest[unit]!.slice(0, partners));
    const other = seats.get(partner);
    if (own === other) continue;
    const back = is(0.6) ? partner : undefined;
    const changed = exchange(crowd, own, other, unit, back);
    if (changed === undefined) continue;
    if (gainOf(changed) <= (own?.gain ?? 0) + (other?.gain ?? 0) + 1e-12) continue;
    seats.delete(unit);
    if (back !== undefined) seats.delete(back);
    for (const circle of changed) seat(seats, circle);
    inVain = 0;
  }
}

/** Both circles after somebody goes from one to the other, and perhaps a partner back; unless one is not allowed. */
function exchange(
  crowd: Crowd,
  own: Circle | undefined,
  other: Circle | undefined,
  unit: number,
  back: number | undefined,
): Circle[] | undefined {
  const after = [
    own && crowd.found(replace(own.units, unit, back)),
    other && crowd.found(replace(other.units, back, unit)),
  ];
  const circles = after.filter((circle) => circle !== undefined);
  return circles.length === Number(own !== undefined) + Number(other !== undefined) ? circles : undefined;
}

function replace(units: readonly number[], leaves: number | undefined, joins: number | undefined): number[] {
  const stay = units.filter((unit) => unit !== leaves);
  return joins === undefined ? stay : [...stay, joins];
}
