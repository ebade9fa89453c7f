import type { Participant, Policy, Pool } from '../../src/index.js';
import { bestOf, type Circle, type Crowd, observe, sizesOf, toIds } from './crowd.js';
import { momentsOf } from './gather.js';
import type { Alternative } from './index.js';
import { inRounds } from './rounds.js';

/**
 * Goes down the waiting list and puts everybody into the first open circle where no rule is broken so far; for
 * circles of several sizes.
 */
export const firstFit: Alternative = (pool, policy) => {
  const crowd = observe(pool, policy);
  const fits = createFit(pool, policy, crowd);
  const plans = sizesOf(policy).map((places): readonly Circle[] =>
    inRounds(crowd, 1, (free) => fill(crowd, free, places, fits)),
  );
  return toIds(crowd, bestOf(plans));
};

type Fit = (circle: readonly number[], unit: number) => boolean;

function fill(crowd: Crowd, free: readonly number[], places: number, fits: Fit): number[][] {
  const circles: number[][] = [];
  const taken: number[] = [];
  const waiting = free.toSorted((a, b) => crowd.weight[b]! - crowd.weight[a]! || a - b);
  for (const unit of waiting) {
    const { length } = crowd.people[unit]!;
    const first = circles.findIndex((circle, at) => taken[at]! + length <= places && fits(circle, unit));
    if (first === -1) {
      circles.push([unit]);
      taken.push(length);
    } else {
      circles[first]!.push(unit);
      taken[first]! += length;
    }
  }
  return circles.map((circle) => withoutOne(crowd, circle));
}

/** The circle, or if it may not be proposed, one that may by leaving out somebody. */
function withoutOne(crowd: Crowd, circle: readonly number[]): number[] {
  const choices = [circle, ...circle.map((_, at) => circle.toSpliced(at, 1))];
  return [...(choices.find((units) => crowd.found(units) !== undefined) ?? circle)];
}

/** Whether somebody can join: near enough to all, not apart, at a common moment, and no background too common. */
function createFit({ apart, backgrounds }: Pool, policy: Policy, crowd: Crowd): Fit {
  const { home, people } = crowd;
  const metres = policy.reach.between / policy.reach.detour;
  const foes = new Map<string, Set<string>>();
  for (const set of apart) {
    for (const id of set) foes.set(id, new Set([...(foes.get(id) ?? []), ...set.filter((o) => o !== id)]));
  }
  const meet = (one: number, other: number): boolean =>
    (home[one]!.x - home[other]!.x) ** 2 + (home[one]!.y - home[other]!.y) ** 2 <= metres ** 2 &&
    people[one]!.every(({ id }) => people[other]!.every((person) => !foes.get(id)?.has(person.id)));
  const rules = new Map(backgrounds.map((rule) => [rule.attribute, rule]));
  const isMixed = (members: readonly Participant[]): boolean => {
    const counts = new Map<string, number>();
    for (const [attribute, label] of members.flatMap((person) => Object.entries(person.backgrounds))) {
      const rule = rules.get(attribute);
      if (rule?.theme) continue;
      const key = JSON.stringify([attribute, label]);
      const count = (counts.get(key) ?? 0) + 1;
      if (count > Math.ceil((rule?.maxShare ?? policy.composition.maxShare) * policy.size.min)) return false;
      counts.set(key, count);
    }
    return true;
  };
  const canMeet = (members: readonly Participant[], moments: ReturnType<typeof momentsOf>): boolean =>
    moments.some(
      (moment) =>
        moment !== undefined &&
        members.filter(({ dayparts }) => dayparts.length === 0 || dayparts.includes(moment)).length >=
          policy.dayparts.share * members.length,
    );
  return (circle, unit) => {
    if (!circle.every((other) => meet(unit, other))) return false;
    const units = [...circle, unit];
    const members = units.flatMap((each) => people[each]!);
    return isMixed(members) && units.some((each) => canMeet(members, momentsOf(crowd, each)));
  };
}
