import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeApart } from '../../src/network/loops.js';

/** Rings laid over each other: an even flow, as loops can always take apart. */
const evenFlow = fc.integer({ min: 2, max: 8 }).chain((people) => {
  const everybody = [...new Array(people).keys()];
  const ring = fc.shuffledSubarray(everybody, { minLength: 2 });
  return fc.array(fc.tuple(ring, fc.integer({ min: 1, max: 9 })), { maxLength: 12 }).map((rings) => {
    const arcs = rings.flatMap(([members, amount]) =>
      members.map((from, at) => ({ from, to: members[(at + 1) % members.length]!, amount })),
    );
    return { people, arcs };
  });
});

const listed = (people: number, arcs: ReadonlyArray<{ from: number; to: number; amount: number }>) => ({
  people,
  from: arcs.map(({ from }) => from),
  to: arcs.map(({ to }) => to),
  amount: arcs.map(({ amount }) => amount),
});

test('an even flow comes apart in loops that use all of it and no more', () => {
  fc.assert(
    fc.property(evenFlow, ({ people, arcs }) => {
      const loops = takeApart(listed(people, arcs));
      const used = arcs.map(() => 0);
      for (const { arcs: steps, amount } of loops) {
        expect(amount).toBeGreaterThan(0);
        for (const [at, step] of steps.entries()) {
          used[step]! += amount;
          expect(arcs[steps[(at + 1) % steps.length]!]!.from).toBe(arcs[step]!.to);
        }
        expect(new Set(steps.map((step) => arcs[step]!.from)).size).toBe(steps.length);
      }
      expect(used).toEqual(arcs.map(({ amount }) => amount));
      expect(loops.length).toBeLessThanOrEqual(arcs.length);
    }),
    { numRuns: 300 },
  );
});

test('a swap is seen before a ring', () => {
  const arcs = [
    { from: 0, to: 1, amount: 2 },
    { from: 1, to: 2, amount: 1 },
    { from: 2, to: 0, amount: 1 },
    { from: 1, to: 0, amount: 1 },
  ];
  expect(takeApart(listed(3, arcs))).toEqual([
    { arcs: [0, 3], amount: 1 },
    { arcs: [0, 1, 2], amount: 1 },
  ]);
});
