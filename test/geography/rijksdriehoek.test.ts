import { expect, test } from 'vitest';
import { straightMetres } from '../../src/geography/distance.js';
import { toGeographic } from '../../src/geography/rijksdriehoek.js';

/** Published points, in both systems. */
test.each([
  ['the tower in Amersfoort that the grid starts from', 155000, 463000, 52.1551744, 5.38720621],
  ['the Martinitoren in Groningen', 233883.131, 582065.167, 53.21938316697859, 6.568200529078002],
  ['the Westertoren in Amsterdam', 120700.723, 487525.502, 52.37453253, 4.88352559],
])('%s is found to within half a metre', (_tower, x, y, lat, lon) => {
  expect(straightMetres(toGeographic({ x, y }), { lat, lon })).toBeLessThan(0.5);
});

test('a square kilometre of the grid has sides of a kilometre on the sphere, to within a third of a percent', () => {
  const maassluis = { x: 76770, y: 437450 };
  const corner = toGeographic(maassluis);
  const north = toGeographic({ ...maassluis, y: maassluis.y + 1000 });
  const east = toGeographic({ ...maassluis, x: maassluis.x + 1000 });
  for (const side of [north, east]) expect(Math.abs(straightMetres(corner, side) - 1000)).toBeLessThan(3.4);
  expect(Math.abs(straightMetres(north, east) - Math.SQRT2 * 1000)).toBeLessThan(3.4 * Math.SQRT2);
});

test('x grows to the east and y to the north', () => {
  const middle = toGeographic({ x: 155000, y: 463000 });
  const northEast = toGeographic({ x: 156000, y: 464000 });
  expect(northEast.lat).toBeGreaterThan(middle.lat);
  expect(northEast.lon).toBeGreaterThan(middle.lon);
});
