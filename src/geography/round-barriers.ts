import type { Barrier } from '../model/neighbourhood.js';
import type { GeographicPoint } from '../model/pool.js';
import { earthRadius, locate, radiansPerDegree, straightMetres } from './distance.js';
import { type LegEnd, openLegs } from './legs.js';
import { buildLines, comesBefore, type Lines } from './lines.js';

/** Crossings of several lines that are no further apart are one place, where all of these can be crossed at once. */
const samePlaceMetres = 1;
/**
 * A bridge is no point: pieces of the line that come so near to a crossing are open there, so that a bend beside a bridge
 * is in nobody's way. At most twice as much of a way is not counted.
 */
const widthMetres = 25;

/** Ways that go straight where they can, and by the shortest path over crossings where a barrier lies between. */
export interface RoundBarriers {
  /** Walking metres; infinite where there is no way. As far as the way back. */
  metres(from: GeographicPoint, to: GeographicPoint): number;
  /** Whether no barrier comes so near to any point of the straight line between two points. */
  keepAway(from: GeographicPoint, to: GeographicPoint, metres: number): boolean;
}

/** A place where some lines can be crossed. */
interface Gate {
  readonly point: GeographicPoint;
  /** That it takes besides. */
  readonly metres: number;
  /** Which lines it opens. */
  readonly lines: readonly number[];
  readonly end: LegEnd;
  /** The pieces of these lines that lie there. */
  readonly opens: ReadonlySet<number>;
}

/** What is remembered of a point from which a way past lines was asked for. */
interface Known {
  readonly end: LegEnd;
  /** To gates by one leg; made when first asked for. */
  reach?: Reach;
  /** `[gates]` metres by the shortest path to each and over it; made when first asked for. */
  paths?: Float64Array;
}

/** Which gates one leg leads to, ascending, and how far each is. */
interface Reach {
  readonly gates: Int32Array;
  readonly metres: Float64Array;
}

/**
 * Opens barriers for ways: `detour` times the legs, plus what each crossing on the way takes. Indexes them, and looks at
 * nothing more before it is asked for. Which crossings see each other is found once, in proportion to their square; a new
 * point then takes time in proportion to the pairs that do, and two points with a barrier between in proportion to the
 * crossings that one of them sees.
 *
 * Shortest path: Dijkstra (1959), "A note on two problems in connexion with graphs", over legs that cross nothing.
 */
export function openRoundBarriers(barriers: readonly Barrier[], detour: number): RoundBarriers {
  const lines = buildLines(barriers.map(({ line }) => line.map(locate)));
  const legs = openLegs(lines);
  const gates = listGates(barriers, lines).map((gate): Gate => ({ ...gate, end: legs.endAt(gate.point) }));
  const known = new Map<number, Map<number, Known>>();
  const extra = Float64Array.from(gates, ({ metres }) => metres);
  let made: readonly Reach[] | undefined;

  /** `[gates]` the others that each reaches by one leg, which is as long in both directions. */
  const reaches = (): readonly Reach[] => {
    made ??= reachEachOther(gates, (a, b) =>
      legs.metres(a.end, b.end, (piece) => a.opens.has(piece) || b.opens.has(piece)),
    ).map((each) => toReach(each, detour));
    return made;
  };
  const knownOf = (point: GeographicPoint): Known => {
    let row = known.get(point.lat);
    if (row === undefined) {
      row = new Map();
      known.set(point.lat, row);
    }
    let all = row.get(point.lon);
    if (all === undefined) {
      all = { end: legs.endAt(point) };
      row.set(point.lon, all);
    }
    return all;
  };
  const reachOf = (from: Known): Reach => {
    from.reach ??= toReach(
      gates.map(({ end, opens }, gate) => [gate, legs.metres(from.end, end, (piece) => opens.has(piece))]),
      detour,
    );
    return from.reach;
  };
  const pathsFrom = (from: Known): Float64Array => {
    from.paths ??= shortestPaths(reachOf(from), reaches(), extra);
    return from.paths;
  };
  return {
    metres(from, to) {
      if (!lines.areCrossed(from, to)) return detour * straightMetres(from, to);
      // From the same end always, since sums of the same legs in another order may differ in the last digit.
      const [first, last] = comesBefore(to, from)
        ? [knownOf(to), knownOf(from)]
        : [knownOf(from), knownOf(to)];
      let least = detour * legs.metres(first.end, last.end);
      const near = reachOf(last);
      if (near.gates.length === 0) return least;
      const paths = pathsFrom(first);
      for (let place = 0; place < near.gates.length; place++) {
        const metres = paths[near.gates[place]!]! + near.metres[place]!;
        if (metres < least) least = metres;
      }
      return least;
    },
    keepAway: (from, to, metres) => lines.keepAway(from, to, degreesOf(metres)),
  };
}

type GateLeg = readonly [gate: number, metres: number];

/** Keeps the legs that lead somewhere. */
function toReach(all: readonly GateLeg[], detour: number): Reach {
  const open = all.filter(([, metres]) => metres < Number.POSITIVE_INFINITY);
  return {
    gates: Int32Array.from(open, ([gate]) => gate),
    metres: Float64Array.from(open, ([, metres]) => detour * metres),
  };
}

/** `[gates]` the legs from each to the others, of which each is measured once. */
function reachEachOther(gates: readonly Gate[], measure: (one: Gate, other: Gate) => number): GateLeg[][] {
  const all = gates.map((): GateLeg[] => []);
  for (const [one, gate] of gates.entries()) {
    for (let other = one + 1; other < gates.length; other++) {
      const metres = measure(gate, gates[other]!);
      if (metres === Number.POSITIVE_INFINITY) continue;
      all[one]!.push([other, metres]);
      all[other]!.push([one, metres]);
    }
  }
  return all;
}

/**
 * The least sum of any path to each gate, added up from its beginning: the same, to the last digit, in whichever order
 * gates as near as each other are looked at.
 *
 * @param extra `[gates]` metres that crossing takes besides
 */
function shortestPaths(first: Reach, reaches: readonly Reach[], extra: Float64Array): Float64Array {
  const paths = new Float64Array(extra.length).fill(Number.POSITIVE_INFINITY);
  const goOn = ({ gates, metres }: Reach, before: number): void => {
    for (let place = 0; place < gates.length; place++) {
      const gate = gates[place]!;
      const length = before + metres[place]! + extra[gate]!;
      if (length < paths[gate]!) paths[gate] = length;
    }
  };
  goOn(first, 0);
  const open = Int32Array.from(extra.keys());
  for (let left = open.length; left > 0; left--) {
    let nearest = 0;
    for (let place = 1; place < left; place++) {
      if (paths[open[place]!]! < paths[open[nearest]!]!) nearest = place;
    }
    const gate = open[nearest]!;
    if (paths[gate] === Number.POSITIVE_INFINITY) break;
    open[nearest] = open[left - 1]!;
    goOn(reaches[gate]!, paths[gate]!);
  }
  return paths;
}

/** All places where lines can be crossed, in an order that depends on where they are alone. */
function listGates(barriers: readonly Barrier[], lines: Lines): Array<Omit<Gate, 'end'>> {
  const single = barriers
    .flatMap(({ crossings }, line) =>
      crossings.flatMap(({ at, metres }) => {
        const point = lines.nearest(line, locate(at));
        return point === undefined ? [] : [{ point, metres, lines: [line] }];
      }),
    )
    .sort((a, b) => order(a.point, b.point) || a.metres - b.metres);
  return [...single, ...joinPlaces(single)].flatMap((place) => {
    const isOwn = (piece: number): boolean => place.lines.includes(lines.lineOf[piece]!);
    // Whoever crosses where another line lies, and is not crossed, would stand on that line.
    if (!lines.at(place.point).every(isOwn)) return [];
    const near = lines.near(place.point, degreesOf(widthMetres));
    return [{ ...place, opens: new Set(near.filter(isOwn)) }];
  });
}

/** Where crossings of several lines lie at the same place: one that opens all of them, and takes what all take. */
function joinPlaces(places: ReadonlyArray<Omit<Gate, 'opens' | 'end'>>): Array<Omit<Gate, 'opens' | 'end'>> {
  return places.flatMap((place, number) => {
    const least = new Map<number, number>();
    for (const [other, { point, metres, lines }] of places.entries()) {
      if (straightMetres(place.point, point) > samePlaceMetres) continue;
      // Joined once, where the first of them lies.
      if (other < number && lines[0] !== place.lines[0]) return [];
      const line = lines[0]!;
      least.set(line, Math.min(metres, least.get(line) ?? Number.POSITIVE_INFINITY));
    }
    if (least.size < 2) return [];
    // From the least on, so that the last digit does not depend on which barrier is listed first.
    const metres = [...least.values()].sort((a, b) => a - b).reduce((sum, each) => sum + each, 0);
    return [{ point: place.point, metres, lines: [...least.keys()] }];
  });
}

function order(one: GeographicPoint, other: GeographicPoint): number {
  return comesBefore(one, other) ? -1 : comesBefore(other, one) ? 1 : 0;
}

function degreesOf(metres: number): number {
  return metres / earthRadius / radiansPerDegree;
}
