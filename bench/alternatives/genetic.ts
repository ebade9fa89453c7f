import { type Chance, createChance } from '../pools.js';
import { type Circle, type Crowd, gainOf, observe, toIds } from './crowd.js';
import type { Alternative } from './index.js';
import { nearestCircles } from './nearest.js';
import { circlesOf, seat, seatAll, seatsOf } from './seat.js';

const population = 30;
const elite = 2;
const tournament = 3;
/** How many of the nearest are tried as partners. */
const partners = 40;

/** The allowed circles of one individual. */
type Plan = readonly Circle[];

/**
 * A grouping genetic algorithm: whole circles are inherited, and who loses a circle is placed anew.
 *
 * Falkenauer (1996), doi:10.1007/BF00226291.
 */
export const genetic: Alternative = (pool, policy, seed, judgements) => {
  const crowd = observe(pool, policy);
  const chance = createChance(seed);
  if (crowd.people.length < 2) return [];
  let plans: Plan[] = [
    nearestCircles(crowd),
    ...Array.from({ length: population - 1 }, () => repair(crowd, [], chance)),
  ].sort(better);
  const parent = (): Plan =>
    Array.from({ length: tournament }, () => chance.one(plans)).reduce((best, plan) =>
      gainOf(plan) > gainOf(best) ? plan : best,
    );
  for (let children = 0; children + crowd.judged() < judgements; children += population - elite) {
    const next = Array.from({ length: population - elite }, () => {
      const child = repair(crowd, cross(parent(), parent(), chance), chance);
      return mutate(crowd, child, chance);
    });
    plans = [...plans.slice(0, elite), ...next].sort(better);
  }
  return toIds(crowd, plans[0]!);
};

function better(one: Plan, other: Plan): number {
  return gainOf(other) - gainOf(one);
}

/** Some circles of one, and those of the other that share nobody with them. */
function cross(one: Plan, other: Plan, { is }: Chance): Plan {
  const taken = one.filter(() => is(0.5));
  const placed = new Set(taken.flatMap(({ units }) => units));
  return [...taken, ...other.filter(({ units }) => !units.some((unit) => placed.has(unit)))];
}

/** Founds circles of people who are free, and lets others join where that is better. */
function repair(crowd: Crowd, plan: Plan, chance: Chance): Plan {
  const seats = seatsOf(plan);
  seatAll(crowd, seats, chance);
  for (const unit of chance.shuffled(crowd.people.map((_, each) => each))) {
    if (seats.has(unit)) continue;
    const host = seats.get(chance.one(crowd.nearest[unit]!.slice(0, partners)));
    const joined = host && crowd.found([...host.units, unit]);
    if (joined && joined.gain > host.gain) seat(seats, joined);
  }
  return circlesOf(seats);
}

/** Dissolves a circle and founds anew, or swaps some neighbours. */
function mutate(crowd: Crowd, plan: Plan, chance: Chance): Plan {
  if (plan.length === 0) return plan;
  if (chance.is(0.3)) {
    const gone = chance.below(plan.length);
    return repair(crowd, plan.toSpliced(gone, 1), chance);
  }
  const circles = [...plan];
  const inside = (unit: number): number => circles.findIndex(({ units }) => units.includes(unit));
  for (let swaps = 1 + chance.below(4); swaps > 0; swaps--) {
    const at = chance.below(circles.length);
    const unit = chance.one(circles[at]!.units);
    const partner = chance.one(crowd.nearest[unit]!.slice(0, partners));
    const other = inside(partner);
    if (other === at) continue;
    const replaced = (circle: Circle, leaves: number, joins: number): Circle | undefined =>
      crowd.found(circle.units.map((member) => (member === leaves ? joins : member)));
    const here = replaced(circles[at]!, unit, partner);
    const there = other === -1 ? undefined : replaced(circles[other]!, partner, unit);
    if (here === undefined || (other !== -1 && there === undefined)) continue;
    circles[at] = here;
    if (there !== undefined) circles[other] = there;
  }
  return circles;
}
