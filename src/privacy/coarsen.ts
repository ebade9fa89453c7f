import { coarsen } from '../geography/coarse.js';
import { locate, straightMetres } from '../geography/distance.js';
import { buildNearbyIndex } from '../geography/nearby.js';
import type { CoarseningLoss } from '../model/coarsening.js';
import type { Area, Home, Pool } from '../model/pool.js';

/** Within the Dutch grid, of which the edges are outside. */
const gridBox = { x: [1, 299_999], y: [289_001, 628_999] } as const;

/**
 * The middle of the cell that a home lies in, written as the home was. A middle that lies outside the area is brought to its
 * edge, which is nearer to everybody in the cell.
 */
export function coarseHome(home: Home, metres: number, { lat, lon }: Area): Home {
  if ('lat' in home) {
    const middle = coarsen(home, metres);
    return { lat: within(middle.lat, lat), lon: within(middle.lon, lon) };
  }
  return { x: within(middleOf(home.x, metres), gridBox.x), y: within(middleOf(home.y, metres), gridBox.y) };
}

/** A pool with coarse homes, and without the ways that were measured between them, by which they could be found again. */
export function coarsenPool({ travel: _, ...pool }: Pool, metres: number): Pool {
  const coarse = <Person extends { readonly home: Home }>(person: Person): Person => ({
    ...person,
    home: coarseHome(person.home, metres, pool.area),
  });
  return {
    ...pool,
    participants: pool.participants.map(coarse),
    ...(pool.volunteers && { volunteers: pool.volunteers.map(coarse) }),
  };
}

/** What was lost by it: sums over all people, nothing of one. */
export function lossOf(before: Pool, after: Pool, straightReach: number): CoarseningLoss {
  const from = before.participants.map(({ home }) => locate(home));
  const to = after.participants.map(({ home }) => locate(home));
  const moved = from.map((point, person) => straightMetres(point, to[person]!)).sort((a, b) => a - b);
  const were = buildNearbyIndex(from);
  const are = buildNearbyIndex(to);
  const pairs = { before: 0, lost: 0, gained: 0 };
  for (const [person, point] of from.entries()) {
    const isLater = (other: number): boolean => other > person;
    const near = were.within(person, straightReach, isLater);
    pairs.before += near.length;
    const apart = (other: number): boolean => straightMetres(to[person]!, to[other]!) > straightReach;
    pairs.lost += near.filter(apart).length;
    const wasApart = (other: number): boolean =>
      other > person && straightMetres(point, from[other]!) > straightReach;
    pairs.gained += are.within(person, straightReach, wasApart).length;
  }
  const places = new Map<string, number>();
  for (const { lat, lon } of to) places.set(`${lat} ${lon}`, (places.get(`${lat} ${lon}`) ?? 0) + 1);
  return {
    moved: {
      median: Math.round(moved[Math.floor(moved.length / 2)] ?? 0),
      most: Math.round(moved.at(-1) ?? 0),
    },
    pairs,
    alone: [...places.values()].filter((people) => people === 1).length,
    travel: before.travel === undefined ? 'none' : 'left-out',
  };
}

function middleOf(coordinate: number, metres: number): number {
  return (Math.floor(coordinate / metres) + 0.5) * metres;
}

function within(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}
