import fc from 'fast-check';
import type { PoolInput, TravelStop } from '../../index.js';

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
