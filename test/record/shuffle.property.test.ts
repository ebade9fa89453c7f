import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffleIds } from '../../src/record/shuffle.js';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const id = fc.string({ unit: 'grapheme', minLength: 1 });
const twice = fc
  .uniqueArray(id, { maxLength: 20 })
  .chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })));

test('a shuffle holds everybody once', () => {
  fc.assert(
    fc.property(twice, seed, ([ids], chosen) => {
      expect([...shuffleIds(ids, chosen)].sort()).toEqual([...ids].sort());
    }),
  );
});

test('a shuffle does not depend on the order in which people are given', () => {
  fc.assert(
    fc.property(twice, seed, ([ids, permuted], chosen) => {
      expect(shuffleIds(permuted, chosen)).toEqual(shuffleIds(ids, chosen));
    }),
  );
});

test('who comes before whom does not depend on who else is there', () => {
  fc.assert(
    fc.property(twice, seed, ([ids], chosen) => {
      const some = ids.filter((_, position) => position % 2 === 0);
      expect(shuffleIds(ids, chosen).filter((each) => some.includes(each))).toEqual(shuffleIds(some, chosen));
    }),
  );
});
