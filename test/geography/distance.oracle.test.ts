import fc from 'fast-check';
import { expect, test } from 'vitest';
import { straightMetres } from '../../src/geography/distance.js';
import type { GeographicPoint } from '../../src/model/pool.js';
import { maassluis, metresEast, metresNorth } from '../support/builders.js';

test('the distance is the arc over the tunnel through the earth', () => {
  const metres = fc.integer({ min: -40_000, max: 40_000 });
  fc.assert(
    fc.property(metres, metres, metres, metres, (north, east, otherNorth, otherEast) => {
      const a = metresEast(metresNorth(maassluis, north), east);
      const b = metresEast(metresNorth(maassluis, otherNorth), otherEast);
      expect(Math.abs(straightMetres(a, b) - arc(a, b))).toBeLessThan(0.0006);
    }),
  );
});

/** By way of the chord between two points in space. */
function arc(a: GeographicPoint, b: GeographicPoint): number {
  const radius = 6_371_008.8;
  const [x, y, z] = inSpace(a);
  const [u, v, w] = inSpace(b);
  return 2 * radius * Math.asin(Math.hypot(x - u, y - v, z - w) / 2);
}

/** On a sphere with radius 1. */
function inSpace({ lat, lon }: GeographicPoint): readonly [number, number, number] {
  const [phi, lambda] = [(lat / 180) * Math.PI, (lon / 180) * Math.PI];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}
