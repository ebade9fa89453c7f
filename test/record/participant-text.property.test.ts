import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddPools, pools } from '../../src/arbitraries/index.js';
import { parsePool } from '../../src/input/parse-pool.js';
import { toCanonicalText } from '../../src/record/canonical.js';
import { toParticipantText } from '../../src/record/participant-text.js';

test('the text of a participant is their canonical text', () => {
  fc.assert(
    fc.property(fc.oneof(oddPools(), pools({ people: { min: 0, max: 12 } })), (input) => {
      for (const participant of parsePool(input).participants) {
        expect(toParticipantText(participant)).toBe(toCanonicalText(participant));
      }
    }),
    { numRuns: 300 },
  );
});

test('a home on the equator has no sign', () => {
  const home = { lat: -0, lon: 1e-7 };
  const area = { lat: [-1, 1], lon: [-1, 1] };
  const pool = { version: 1, date: '2026-11-21', area, participants: [{ id: 'p-1', home }] };
  const [participant] = parsePool(pool).participants;
  expect(toParticipantText(participant!)).toContain('"home":{"lat":0,"lon":1e-7}');
});
