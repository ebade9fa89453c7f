import fc from 'fast-check';

/** A share of the whole in hundredths, 0 and 1 included. */
export const arbitraryShare: fc.Arbitrary<number> = hundredths(0, 100);

/** How able, or how much it matters: in (0, 1]. */
export const arbitraryStrength: fc.Arbitrary<number> = hundredths(1, 100);

/** A number with two decimals, so that no two of them are within the tolerance of comparisons. */
export function hundredths(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max }).map((count) => count / 100);
}
