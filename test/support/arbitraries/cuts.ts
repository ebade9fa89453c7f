import fc from 'fast-check';

/** Cuts a text or bytes into pieces, some of them empty. */
export type Cut = <Whole extends string | Uint8Array>(whole: Whole) => Whole[];

/** Ways to cut something into pieces of these lengths, again and again. */
export const cuts: fc.Arbitrary<Cut> = fc
  .array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 })
  .map((lengths) => lengths.map((length, position) => (position === 0 ? length + 1 : length)))
  .map(
    (lengths): Cut =>
      (whole) => {
        const pieces: (typeof whole)[] = [];
        for (let from = 0, turn = 0; from < whole.length; turn++) {
          const until = from + lengths[turn % lengths.length]!;
          pieces.push(whole.slice(from, until) as typeof whole);
          from = until;
        }
        return pieces;
      },
  );
