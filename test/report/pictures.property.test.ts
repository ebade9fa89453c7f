import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hullOf } from '../../src/report/map/hull.js';
import { partByGaps } from '../../src/report/map/regions.js';
import { scaleBar } from '../../src/report/map/sheet.js';
import { overlap, placeLabels, spreadDiscs } from '../../src/report/map/spread.js';
import { orderRing } from '../../src/report/network/ring.js';
import { seatAround } from '../../src/report/network/seats.js';

const spot = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) });
const frame = { x: 200, y: 150, width: 400, height: 300 };

describe('a ring', () => {
  const circles = fc.integer({ min: 1, max: 12 }).chain((size) => {
    const person = fc.integer({ min: 0, max: size - 1 });
    return fc.record({
      size: fc.constant(size),
      ties: fc.array(
        fc.record({ one: person, other: person, amount: fc.double({ min: 0.1, max: 1, noNaN: true }) }),
      ),
    });
  });

  test('holds everybody once, and no two can change places for shorter ties', () => {
    fc.assert(
      fc.property(circles, ({ size, ties }) => {
        const order = orderRing(size, ties);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, person) => person));
        const lengthOf = (ring: readonly number[]): number =>
          ties.reduce((sum, { one, other, amount }) => {
            const steps = Math.abs(ring.indexOf(one) - ring.indexOf(other));
            return sum + amount * Math.min(steps, size - steps);
          }, 0);
        for (let place = 0; place < size; place++) {
          for (let later = place + 1; later < size; later++) {
            const swapped = [...order];
            [swapped[place], swapped[later]] = [order[later]!, order[place]!];
            expect(lengthOf(order)).toBeLessThanOrEqual(lengthOf(swapped) + 1e-6);
          }
        }
      }),
    );
  });

  test('has a row for each name on its side, within the picture, for up to 64 members', () => {
    for (let size = 1; size <= 64; size++) {
      const { labels, height } = seatAround(size, 760);
      for (const anchor of ['start', 'end'] as const) {
        const rows = labels
          .filter((label) => label.anchor === anchor)
          .map(({ y }) => y)
          .sort((a, b) => a - b);
        for (const [place, row] of rows.entries()) {
          expect(row).toBeGreaterThan(10);
          expect(row).toBeLessThan(height - 8);
          if (place > 0) expect(row - rows[place - 1]!).toBeGreaterThanOrEqual(23.9);
        }
      }
      expect(Math.min(...labels.map(({ room }) => room))).toBeGreaterThan(100);
    }
  });
});

describe('a map', () => {
  test('has a shape around all homes, without dents', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 30 }), (spots) => {
        const hull = hullOf(spots);
        for (const corner of hull) expect(spots).toContainEqual(corner);
        if (hull.length < 3) return;
        for (const [place, from] of hull.entries()) {
          const to = hull[(place + 1) % hull.length]!;
          for (const { x, y } of spots) {
            expect((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  test('puts discs beside each other, the first where it belongs', () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 40 }), (wanted) => {
        const placed = spreadDiscs(wanted, 9, { ...frame, width: 500, height: 400 });
        expect(placed[0]).toEqual(wanted[0]);
        for (const [place, one] of placed.entries()) {
          for (const other of placed.slice(place + 1)) {
            expect((one.x - other.x) ** 2 + (one.y - other.y) ** 2).toBeGreaterThanOrEqual(81 - 1e-3);
          }
        }
      }),
    );
  });

  test('puts labels where they cover neither each other nor, if they need not be there, anything else', () => {
    const labels = fc.array(
      fc.record({
        spot,
        width: fc.integer({ min: 5, max: 120 }),
        height: fc.integer({ min: 5, max: 20 }),
        isNeeded: fc.boolean(),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(labels, fc.array(spot), (wanted, dots) => {
        const inTheWay = dots.map((dot) => ({ ...dot, width: 9, height: 9 }));
        const boxes = placeLabels(
          wanted.map(({ spot: at, ...label }) => ({ ...at, ...label, gap: 5 })),
          inTheWay,
          frame,
        );
        for (const [place, box] of boxes.entries()) {
          if (box === null) continue;
          expect(Math.abs(box.x - frame.x) + box.width / 2).toBeLessThanOrEqual(frame.width / 2 + 1e-9);
          for (const other of boxes.slice(place + 1))
            if (other !== null) expect(overlap(box, other)).toBe(false);
          if (!wanted[place]!.isNeeded) for (const dot of inTheWay) expect(overlap(box, dot)).toBe(false);
        }
      }),
    );
  });

  test('has a sheet for each place, and everybody is on one', () => {
    const point = fc.record({
      lat: fc.double({ min: 50, max: 53, noNaN: true }),
      lon: fc.double({ min: 3, max: 7, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (points) => {
        const regions = partByGaps(points);
        expect(regions.flat().sort((a, b) => a - b)).toEqual([...points.keys()]);
        // Who lives less than a kilometre apart is on one sheet.
        for (const [one, a] of points.entries()) {
          for (const [other, b] of points.entries()) {
            if (Math.abs(a.lat - b.lat) > 0.006 || Math.abs(a.lon - b.lon) > 0.009) continue;
            expect(regions.find((region) => region.includes(one))).toContain(other);
          }
        }
      }),
    );
  });

  test('has a bar of a round length, more than a third of what would fit', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 20, noNaN: true }), (pixelsPerMetre) => {
        const metres = scaleBar(pixelsPerMetre, 180);
        expect(metres * pixelsPerMetre).toBeLessThanOrEqual(180);
        expect(metres * pixelsPerMetre).toBeGreaterThan(180 / 3);
        expect(`${metres}`).toMatch(/^[125]0*$/);
      }),
    );
  });
});
