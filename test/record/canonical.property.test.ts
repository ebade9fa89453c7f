import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCanonicalText } from '../../src/record/canonical.js';
import { reordered } from './json.js';

describe('the canonical text of any value', () => {
  test('does not depend on the order of keys or lists', () => {
    fc.assert(
      fc.property(reordered, ([value, other]) => {
        expect(toCanonicalText(other)).toBe(toCanonicalText(value));
      }),
      { numRuns: 300 },
    );
  });

  test('is JSON, and its own canonical text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = toCanonicalText(value);
        expect(toCanonicalText(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('says all that was there', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string(),
          fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string()),
        ),
        (value) => {
          const read = JSON.parse(toCanonicalText(value));
          expect(new Map(Object.entries(read))).toEqual(
            new Map(Object.entries(value).map(([key, item]) => [key, item === 0 ? 0 : item])),
          );
        },
      ),
    );
  });
});
