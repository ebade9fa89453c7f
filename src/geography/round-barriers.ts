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
  /** `[gates]` metres to each by one leg, infinite where a barrier lies between; made when first asked for. */
  legs?: Float64Array;
  /** `[gates]` metres by the shortest path to each and over it; made when first asked for. */
  paths?: Float64Array;
}

/**
 * Opens barriers for ways: `detour` times the legs, plus what each crossing on the way takes. Indexes them, and looks at
 * nothing more before it is asked for: two points with a barrier between take time in proportion to the crossings, and
 * each new point in proportion to their square.
 *
 * Shortest path: Dijkstra (1959), "A note on two problems in connexion with graphs", over legs that cross nothing.
 */
export function openRoundBarriers(barriers: readonly Barrier[], detour: number): RoundBarriers {
  const lines = buildLines(barriers.map(({ line }) => line.map(locate)));
  const legs = openLegs(lines);
  const gates = listGates(barriers, lines).map((gate): Gate => ({ ...gate, end: legs.endAt(gate.point) }));
  const known = new Map<number, Map<number, Known>>();
  const between = new Float64Array(gates.length * gates.length).fill(Number.NaN);

  /** Between two gates by one leg; infinite where a barrier lies between. */
  const leg = (from: number, to: number): number => {
    const [one, other] = from < to ? [from, to] : [to, from];
    const cell = one * gates.length + other;
    if (Number.isNaN(between[cell]!)) {
      const [a, b] = [gates[one]!, gates[other]!];
      between[cell] = detour * legs.metres(a.end, b.end, (piece) => a.opens.has(piece) || b.opens.has(piece));
    }
    return between[cell]!;
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
  const legsOf = (from: Known): Float64Array => {
    from.legs ??= Float64Array.from(
      gates,
      ({ end, opens }) => detour * legs.metres(from.end, end, (piece) => opens.has(piece)),
    );
    return from.legs;
  };
  const pathsFrom = (from: Known): Float64Array => {
    from.paths ??= shortestPaths(legsOf(from), gates, leg);
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
      const near = legsOf(last);
      const paths = pathsFrom(first);
      for (let gate = 0; gate < gates.length; gate++) least = Math.min(least, paths[gate]! + near[gate]!);
      return least;
    },
    keepAway: (from, to, metres) => lines.keepAway(from, to, degreesOf(metres)),
  };
}

function shortestPaths(
  legs: Float64Array,
  gates: readonly Gate[],
  leg: (from: number, to: number) => number,
): Float64Array {
  const paths = legs.map((metres, gate) => metres + gates[gate]!.metres);
  const open = new Set(gates.keys());
  for (;;) {
    let nearest = -1;
    for (const gate of open) if (nearest === -1 || paths[gate]! < paths[nearest]!) nearest = gate;
    if (nearest === -1 || paths[nearest] === Number.POSITIVE_INFINITY) return paths;
    open.delete(nearest);
    for (const gate of open) {
      const metres = paths[nearest]! + leg(nearest, gate) + gates[gate]!.metres;
      if (metres < paths[gate]!) paths[gate] = metres;
    }
  }
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
