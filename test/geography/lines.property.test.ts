import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildLines } from '../../src/geography/lines.js';

test('a corner is passed at one place, also where its pieces are written on either side of the line of dates', () => {
  const share = fc.integer({ min: 1, max: 900 }).map((number) => number / 1000);
  fc.assert(
    fc.property(share, share, share, share, share, (corner, west, east, before, after) => {
      const from = { lat: 0, lon: 180 - before };
      const to = { lat: 0, lon: -180 + corner + after };
      // Moved to its left a way passes both pieces that lie there.
      for (const [start, end, lat] of [[from, to, 1] as const, [to, from, -1] as const]) {
        const tip = [
          { lat, lon: 180 - west },
          { lat: 0, lon: -180 + corner },
          { lat, lon: -180 + corner + east },
        ];
        for (const line of [tip, [...tip].reverse()]) {
          const passages = buildLines([line]).passages(start, end);
          expect(passages).toHaveLength(2);
          expect(passages[0]!.along).toBe(passages[1]!.along);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('so is a corner at which a line comes from the north and goes on to the south, both beside a way to the north', () => {
  const share = fc.integer({ min: 1, max: 900 }).map((number) => number / 1000);
  fc.assert(
    fc.property(share, share, share, (corner, west, slant) => {
      const lon = -180 + corner / 10;
      const from = { lat: -1, lon: 180 + corner / 10 - slant };
      const to = { lat: 1, lon: lon + slant };
      // To the left of the way, and so far that the line of dates lies between.
      const line = [
        { lat: 0.5, lon: 180 - west },
        { lat: 0, lon },
        { lat: -west / 2, lon: 180 - west },
      ];
      for (const each of [line, [...line].reverse()]) {
        const passages = buildLines([each]).passages(from, to);
        expect(passages).toHaveLength(2);
        expect(passages[0]!.along).toBe(passages[1]!.along);
      }
    }),
    { numRuns: 100 },
  );
});
