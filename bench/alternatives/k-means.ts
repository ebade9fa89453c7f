import { type Chance, createChance } from '../pools.js';
import { bestOf, type Crowd, observe, sizesOf, toIds } from './crowd.js';
import type { Alternative } from './index.js';
import { inRounds } from './rounds.js';

const mostInVain = 5;
const iterations = 8;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Clusters of equal size by where people live, for several sizes. */
export const kMeans: Alternative = (pool, policy, seed) => {
  const crowd = observe(pool, policy);
  const chance = createChance(seed);
  const plans = sizesOf(policy).map((places) =>
    inRounds(crowd, mostInVain, (free) => cluster(crowd, free, places, chance)),
  );
  return toIds(crowd, bestOf(plans));
};

function cluster(
  { home, people }: Crowd,
  free: readonly number[],
  places: number,
  { shuffled }: Chance,
): ReadonlyArray<readonly number[]> {
  const all = free.reduce((sum, unit) => sum + people[unit]!.length, 0);
  const count = Math.max(1, Math.floor(all / places));
  const most = Math.ceil(all / count);
  let centres: readonly Point[] = shuffled(free)
    .slice(0, count)
    .map((unit) => home[unit]!);
  let clusters: number[][] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    clusters = assign(free, centres, most, home, people);
    centres = clusters.map((units, at) => (units.length === 0 ? centres[at]! : middle(units, home)));
  }
  return clusters;
}

/** The nearest pairs of a unit and a centre first, while there is room. */
function assign(
  free: readonly number[],
  centres: readonly Point[],
  most: number,
  home: readonly Point[],
  people: Crowd['people'],
): number[][] {
  const pairs = free.flatMap((unit) =>
    centres.map((centre, at) => ({
      unit,
      at,
      squared: (home[unit]!.x - centre.x) ** 2 + (home[unit]!.y - centre.y) ** 2,
    })),
  );
  pairs.sort((a, b) => a.squared - b.squared);
  const clusters = centres.map((): number[] => []);
  const taken = centres.map(() => 0);
  const placed = new Set<number>();
  for (const { unit, at } of pairs) {
    if (placed.has(unit) || taken[at]! + people[unit]!.length > most) continue;
    clusters[at]!.push(unit);
    taken[at]! += people[unit]!.length;
    placed.add(unit);
  }
  return clusters;
}

function middle(units: readonly number[], home: readonly Point[]): Point {
  const mean = (of: (point: Point) => number): number =>
    units.reduce((sum, unit) => sum + of(home[unit]!), 0) / units.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}
