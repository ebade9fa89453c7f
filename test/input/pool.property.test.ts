import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged, oddPools } from '../../src/arbitraries/index.js';
import { safeParsePolicy } from '../../src/input/parse-policy.js';
import { parsePool, safeParsePool } from '../../src/input/parse-pool.js';
import { safeParseProposal } from '../../src/input/parse-proposal.js';
import { InputError } from '../../src/model/input-error.js';

const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnicodeString: true,
  }),
  damaged(oddPools()),
);

describe('parsing a pool', () => {
  it('accepts every pool that is right', () => {
    fc.assert(
      fc.property(oddPools(), (input) => {
        const result = safeParsePool(input);
        expect(result.success ? [] : result.issues).toEqual([]);
      }),
    );
  });

  it('gives the same again for what it gave, as it is and written to JSON', () => {
    fc.assert(
      fc.property(oddPools(), (input) => {
        const once = parsePool(input);
        expect(parsePool(once)).toBe(once);
        expect(parsePool(JSON.parse(JSON.stringify(once)))).toEqual(once);
        expect(parsePool(structuredClone(once))).toEqual(once);
      }),
    );
  });

  it('gives the same whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.oneof(oddPools(), damaged(oddPools())), fc.nat(), (input, turn) => {
        expect(safeParsePool(reordered(input, turn))).toEqual(safeParsePool(input));
      }),
    );
  });

  it('leaves its input as it was', () => {
    fc.assert(
      fc.property(oddPools(), (input) => {
        const before = JSON.stringify(input);
        parsePool(input);
        expect(JSON.stringify(input)).toBe(before);
        expect(Object.isFrozen(input.participants)).toBe(false);
      }),
    );
  });

  it('gives a value that is frozen all the way down', () => {
    fc.assert(
      fc.property(oddPools(), (input) => {
        expectFrozen(parsePool(input));
      }),
    );
  });

  it('gives a pool or throws an InputError, for any value whatever', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        for (const parse of [safeParsePool, safeParsePolicy, safeParseProposal]) {
          const result = parse(value);
          if (result.success) continue;
          expect(result.issues.length).toBeGreaterThan(0);
        }
        try {
          parsePool(value);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function expectFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  expect(Object.isFrozen(value)).toBe(true);
  Object.values(value).forEach(expectFrozen);
}

/** The same value with the keys of every object turned round. */
function reordered(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return value.map((element) => reordered(element, turn));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reordered(inner, turn)] as const);
  const start = entries.length === 0 ? 0 : turn % entries.length;
  return Object.fromEntries([...entries.slice(start), ...entries.slice(0, start)].reverse());
}
