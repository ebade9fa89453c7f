import fc from 'fast-check';

/** The days before a day, itself included and tried first, up to so many back. */
export function arbitraryDayUntil(date: string, most: number): fc.Arbitrary<string> {
  return fc
    .integer({ min: 0, max: most })
    .map((days) => new Date(Date.parse(date) - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10));
}
