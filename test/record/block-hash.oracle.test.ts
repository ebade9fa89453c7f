import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBlockHash } from '../../src/record/block-hash.js';

/** Pieces around the size of what is hashed at once, as texts and as bytes. */
const piece = fc.record({
  unit: fc.constantFrom('a', 'é', '€', '😀'),
  times: fc.oneof(fc.nat(40), fc.integer({ min: 16_000, max: 34_000 })),
  asBytes: fc.boolean(),
});

test('pieces in blocks have the hash of all of them at once, however long each is', () => {
  let long = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const hash = openBlockHash();
      const whole = createHash('sha256');
      for (const { unit, times, asBytes } of pieces) {
        const text = unit.repeat(times);
        whole.update(text, 'utf8');
        if (asBytes) hash.addBytes(new TextEncoder().encode(text));
        else hash.addText(text);
        if (times >= 16_000) long++;
      }
      expect(hash.toHex()).toBe(whole.digest('hex'));
    }),
    { numRuns: 60 },
  );
  expect(long).toBeGreaterThan(20);
});
