import fc from 'fast-check';
import { parsePool } from '../../../src/index.js';
import type { BarrierInput, TravelStop } from '../../../src/model/neighbourhood.js';
import type { GeographicPoint, PoolInput } from '../../../src/model/pool.js';
import { oracleDegrees } from '../oracle/rijksdriehoek.js';

/** Where between two ends: never where a home may lie, so that whoever is beside a line is clearly beside it. */
const share = fc.integer({ min: -200, max: 1200 }).map((thousandths) => (thousandths + 0.371) / 1000);

/** The same pool with up to three lines between the homes, with crossings at some of their corners. */
export function withBarriers(pool: PoolInput): fc.Arbitrary<PoolInput> {
  const homes = parsePool(pool).participants.map(({ home }) => ('lat' in home ? home : oracleDegrees(home)));
  const spread = (of: (point: GeographicPoint) => number): readonly [number, number] => {
    const all = homes.map(of);
    const least = Math.min(...all);
    return [least, Math.max(0.002, Math.max(...all) - least)];
  };
  if (homes.length === 0) return fc.constant(pool);
  const [south, height] = spread(({ lat }) => lat);
  const [west, width] = spread(({ lon }) => lon);
  const line = fc.array(
    fc.tuple(share, share).map(([y, x]) => ({
      lat: Math.round((south + y * height) * 1e9) / 1e9,
      lon: Math.round((west + x * width) * 1e9) / 1e9,
    })),
    { minLength: 2, maxLength: 4 },
  );
  const barrier = fc
    .record({
      line,
      crossings: fc.array(fc.record({ at: fc.nat(), metres: fc.constantFrom(0, 120) }), { maxLength: 2 }),
    })
    .map(
      ({ line, crossings }): BarrierInput => ({
        line,
        crossings: crossings.map(({ at, metres }) => ({ at: line[at % line.length]!, metres })),
      }),
    );
  return fc.array(barrier, { minLength: 1, maxLength: 3 }).map((barriers) => ({ ...pool, barriers }));
}

/** The same pool with a matrix for some of the people, by id or by where they live: ways differ there and back, or are missing. */
export function withTravel(pool: PoolInput): fc.Arbitrary<PoolInput> {
  const { participants } = pool;
  return fc
    .record({
      chosen: fc.array(fc.constantFrom<'id' | 'point' | 'no'>('id', 'id', 'point', 'no'), {
        minLength: participants.length,
        maxLength: participants.length,
      }),
      ways: fc.array(
        fc.oneof(
          { weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }) },
          { weight: 1, arbitrary: fc.constant(null) },
        ),
        { minLength: participants.length ** 2, maxLength: participants.length ** 2 },
      ),
      unit: fc.constantFrom<'metres' | 'minutes'>('metres', 'minutes'),
    })
    .map(({ chosen, ways, unit }) => {
      const stops = participants.flatMap(({ id, home }, position): TravelStop[] =>
        chosen[position] === 'id' ? [id] : chosen[position] === 'point' ? [home] : [],
      );
      const once = [...new Map(stops.map((stop) => [JSON.stringify(stop), stop])).values()];
      const rows = once.map((_, row) =>
        once.map((__, column) => {
          const way = ways[row * participants.length + column]!;
          return way === null ? null : unit === 'metres' ? way * 80 : way;
        }),
      );
      return { ...pool, travel: { unit, stops: once, ways: rows } };
    });
}

/** Either, or both. */
export function withSurroundings(pool: PoolInput): fc.Arbitrary<PoolInput> {
  return fc.oneof(withBarriers(pool), withTravel(pool), withBarriers(pool).chain(withTravel));
}
