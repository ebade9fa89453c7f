import { buildNearbyIndex } from '../geography/nearby.js';
import { partRegions } from '../geography/regions.js';
import type { Stop } from '../geography/ways.js';
import { tolerance } from '../problem/problem.js';
import { type Candidates, pointOf, stopOf } from './candidates.js';

/** Legs of a way round are rounded to millimetres each, so that together they may be this much shorter than straight. */
const roundingMetres = 1;

/** Answers which candidates live near enough to one of them to share a circle. */
export interface Nearness {
  /** Ascending; only those that are wanted, if that is given. */
  around(candidate: number, isWanted?: (other: number) => boolean): number[];
}

/** Lays out candidates for {@link Nearness.around}: by straight lines, and where these say too little by the ways themselves. */
export function openNearness(candidates: Candidates): Nearness {
  const { ways } = candidates;
  const index = buildNearbyIndex(pointsOf(candidates));
  const limit = straightLimit(candidates);
  if (ways.isStraight) return { around: (candidate, isWanted) => index.within(candidate, limit, isWanted) };
  const measured = listMeasured(candidates);
  const isMeasured = new Set(measured);
  return {
    around(candidate, isWanted = () => true) {
      const near = new Set(index.within(candidate, limit, isWanted));
      if (isMeasured.has(candidate)) {
        for (const other of measured) if (other !== candidate && isWanted(other)) near.add(other);
      }
      const from = stopOf(candidates, candidate);
      return [...near]
        .filter((other) => isNear(candidates, from, stopOf(candidates, other)))
        .sort((a, b) => a - b);
    },
  };
}

/**
 * Splits candidates into regions so that no two of different regions can share a circle, however they walk. Each ascends,
 * and regions by their first candidate. Yields now and then.
 */
export function* listRegions(candidates: Candidates): Generator<void, number[][]> {
  const regions = yield* partRegions(pointsOf(candidates), straightLimit(candidates));
  const measured = listMeasured(candidates);
  if (measured.length === 0) return regions;
  // A way that was measured may be shorter than any straight line, and joins what lies far apart.
  const regionOf = new Map(regions.flatMap((region, number) => region.map((each) => [each, number])));
  const parent = [...regions.keys()];
  const rootOf = (region: number): number => {
    let at = region;
    while (parent[at] !== at) at = parent[at]!;
    return at;
  };
  const stops = measured.map((candidate) => stopOf(candidates, candidate));
  for (const [place, one] of measured.entries()) {
    yield;
    for (let other = place + 1; other < measured.length; other++) {
      const [a, b] = [rootOf(regionOf.get(one)!), rootOf(regionOf.get(measured[other]!)!)];
      if (a === b || !isNear(candidates, stops[place]!, stops[other]!)) continue;
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const joined = new Map<number, number[]>();
  for (const [number, region] of regions.entries()) {
    const root = rootOf(number);
    joined.set(root, [...(joined.get(root) ?? []), ...region]);
  }
  return [...joined.values()].map((region) => region.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
}

function pointsOf(candidates: Candidates): ReturnType<typeof pointOf>[] {
  return Array.from({ length: candidates.count }, (_, candidate) => pointOf(candidates, candidate));
}

/** Straight metres from which on two people are too far apart, unless their way was measured. */
function straightLimit({ ways, policy: { reach } }: Candidates): number {
  return (reach.between + tolerance) / reach.detour + (ways.isStraight ? 0 : roundingMetres);
}

/** Candidates who are in the host's matrix. */
function listMeasured(candidates: Candidates): number[] {
  const { ways, count } = candidates;
  if (ways.isSymmetric) return [];
  return Array.from({ length: count }, (_, candidate) => candidate).filter((candidate) => {
    const stop = stopOf(candidates, candidate);
    return ways.isMeasured(stop, stop);
  });
}

function isNear({ ways, policy }: Candidates, one: Stop, other: Stop): boolean {
  const limit = policy.reach.between + tolerance;
  return ways.metres(one, other) <= limit && ways.metres(other, one) <= limit;
}
