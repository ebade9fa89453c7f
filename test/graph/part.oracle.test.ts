import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pools } from '../../src/arbitraries/index.js';
import { partsOf } from '../../src/graph/part.js';
import { parsePool } from '../../src/input/parse-pool.js';

test('parts hold what looking at every circle and agreement for every part finds', () => {
  const split = pools({ people: { min: 1, max: 10 }, kind: 'mixed' }).chain((input) =>
    fc.record({
      pool: fc.constant(parsePool(input)),
      order: fc.shuffledSubarray(input.participants.map(({ id }) => id)),
      cut: fc.nat({ max: 10 }),
    }),
  );
  fc.assert(
    fc.property(split, ({ pool, order, cut }) => {
      const sets = [order.slice(0, cut), order.slice(cut)];
      const expected = sets.map((ids) => {
        const touches = (members: readonly string[]): boolean => members.some((id) => ids.includes(id));
        return {
          ...pool,
          participants: ids.map((id) => pool.participants.find((person) => person.id === id)),
          apart: pool.apart.filter(touches),
          together: pool.together.filter(touches),
          circles: pool.circles.filter(({ members }) =>
            touches(members.map(({ participant }) => participant)),
          ),
        };
      });
      expect(partsOf(pool, sets)).toEqual(expected);
    }),
  );
});
