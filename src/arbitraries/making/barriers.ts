import fc from 'fast-check';
import { toGeographic } from '../../geography/rijksdriehoek.js';
import { type BarrierInput, type GeographicPoint, type PoolInput, parsePool } from '../../index.js';

/** Where between two ends: never where a home may lie, so that whoever is beside a line is clearly beside it. */
const share = fc.integer({ min: -200, max: 1200 }).map((thousandths) => (thousandths + 0.371) / 1000);

/** The same pool with up to three lines between the homes, with crossings at some of their corners. */
export function withBarriers(pool: PoolInput): fc.Arbitrary<PoolInput> {
  const homes = parsePool(pool).participants.map(({ home }) => ('lat' in home ? home : toGeographic(home)));
  const spread = (of: (point: GeographicPoint) => number): readonly [number, number] => {
    const all = homes.map(of);
    const least = Math.min(...all);
    return [least, Math.max(0.002, Math.max(...all) - least)];
  };
  if (homes.length === 0) return fc.constant(pool);
  const [south, height] = spread(({ lat }) => lat);
  const [west, width] = spread(({ lon }) => lon);
  // A line has two different points at least.
  const line = fc
    .uniqueArray(fc.tuple(share, share), { minLength: 2, maxLength: 4, selector: String })
    .map((points) =>
      points.map(([y, x]) => ({
        lat: Math.round((south + y * height) * 1e9) / 1e9,
        lon: Math.round((west + x * width) * 1e9) / 1e9,
      })),
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
