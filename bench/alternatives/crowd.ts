import type { Home, Participant, Policy, Pool } from '../../src/index.js';
import { createJudge } from './judge.js';

/** Units that share a circle. A unit is a person, or people who stay together. */
export interface Circle {
  readonly units: readonly number[];
  /** Worth times weight: what the circle adds to the value. */
  readonly gain: number;
}

/** The candidates of a pool as somebody sees them who makes circles by hand or with a tool of their own. */
export interface Crowd {
  readonly policy: Policy;
  readonly people: ReadonlyArray<readonly Participant[]>;
  readonly weight: ArrayLike<number>;
  /** Metres, on a plane. */
  readonly home: ReadonlyArray<{ readonly x: number; readonly y: number }>;
  /** All others of each unit, the nearest first. */
  readonly nearest: ReadonlyArray<readonly number[]>;
  /** The circle of these units, unless it may not be proposed. */
  found(units: readonly number[]): Circle | undefined;
  /** How many circles were judged so far. */
  judged(): number;
}

export function observe(pool: Pool, policy: Policy): Crowd {
  const judge = createJudge(pool, policy);
  const byId = new Map(pool.participants.map((person) => [person.id, person]));
  const people = judge.units.map((ids) => ids.map((id) => byId.get(id)!));
  const home = people.map(([first]) => toPlane(first!.home));
  const everybody = people.map((_, unit) => unit);
  const squared = (one: number, other: number): number =>
    (home[one]!.x - home[other]!.x) ** 2 + (home[one]!.y - home[other]!.y) ** 2;
  const room = new Int32Array(policy.size.max + 1);
  let judged = 0;
  return {
    policy,
    people,
    weight: judge.weight,
    home,
    nearest: everybody.map((one) =>
      everybody.filter((other) => other !== one).sort((a, b) => squared(one, a) - squared(one, b) || a - b),
    ),
    found(units) {
      if (units.length > policy.size.max) return undefined;
      judged++;
      room.set(units);
      const worth = judge.worth(room, units.length);
      return worth < 0 ? undefined : { units, gain: worth * weightOf(units, judge.weight) };
    },
    judged: () => judged,
  };
}

export function gainOf(circles: readonly Circle[]): number {
  return circles.reduce((sum, { gain }) => sum + gain, 0);
}

/** The circles that add most to the value, of several ways to make them. */
export function bestOf(plans: ReadonlyArray<readonly Circle[]>): readonly Circle[] {
  return plans.reduce((best, plan) => (gainOf(plan) > gainOf(best) ? plan : best));
}

export function toIds({ people }: Crowd, circles: readonly Circle[]): string[][] {
  return circles.map(({ units }) => units.flatMap((unit) => people[unit]!.map(({ id }) => id)));
}

export function sizesOf({ size: { min, max } }: Policy): number[] {
  return Array.from({ length: max - min + 1 }, (_, more) => min + more);
}

function weightOf(units: readonly number[], weight: ArrayLike<number>): number {
  return units.reduce((sum, unit) => sum + weight[unit]!, 0);
}

/** Good enough to say who lives nearest within one region of the Netherlands. */
function toPlane(home: Home): { x: number; y: number } {
  return 'x' in home ? home : { x: home.lon * 68_600, y: home.lat * 111_195 };
}
