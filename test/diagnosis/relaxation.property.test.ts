import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Possibility } from '../../src/diagnosis/existence.js';
import { costAt, type Levels, leversOf, loosen, stepsAt } from '../../src/diagnosis/levers.js';
import { findRelaxation } from '../../src/diagnosis/relaxation.js';
import { defaultPolicy, type LeverCosts, type Policy } from '../../src/index.js';
import { finish } from '../../src/runtime/pace.js';

const policy: Policy = { ...defaultPolicy, minimumScore: 0.3 };

/** What one circle asks of a policy. To walk further helps it to keep together, but its score may go either way. */
interface Wish {
  readonly walk: number;
  readonly between: number;
  readonly fewest: number;
  readonly most: number;
  readonly share: number;
  /** By how far people walk. */
  readonly scores: readonly number[];
}

const walks = [800, 1000, 1200, 1400, 1600];

const arbitraryWish = fc.record<Wish>({
  walk: fc.constantFrom(...walks),
  between: fc.constantFrom(2000, 2000, 2500, 3000, 3500, 4000, 9000),
  fewest: fc.constantFrom(5, 6, 7, 8, 9),
  most: fc.constantFrom(12, 12, 13, 14, 15),
  share: fc.constantFrom(0.5, 0.5, 0.6, 0.7, 0.8, 0.9, 1),
  scores: fc.array(fc.constantFrom(0.05, 0.15, 0.25, 0.4), { minLength: 5, maxLength: 5 }),
});

function allows({ reach, size, composition, minimumScore }: Policy, wish: Wish): boolean {
  return (
    reach.personal >= wish.walk &&
    reach.between >= wish.between &&
    size.min <= wish.fewest &&
    size.max >= wish.most &&
    composition.maxShare >= wish.share &&
    minimumScore <= wish.scores[walks.indexOf(reach.personal)]!
  );
}

const cost = fc.integer({ min: 1, max: 7 });

const arbitraryCosts: fc.Arbitrary<LeverCosts> = fc.record(
  {
    'reach.personal': cost,
    'reach.between': cost,
    'size.min': cost,
    'size.max': cost,
    'composition.maxShare': cost,
    minimumScore: cost,
  },
  { requiredKeys: ['reach.personal'] },
);

test('the steps found are the cheapest of all there are, whatever circles ask for', () => {
  let several = 0;
  fc.assert(
    fc.property(fc.array(arbitraryWish, { minLength: 1, maxLength: 5 }), arbitraryCosts, (wishes, costs) => {
      let asked = 0;
      const possibility: Possibility = {
        everybody: undefined,
        *underPolicy(looser) {
          asked++;
          const at = wishes.findIndex((wish) => allows(looser, wish));
          return at === -1 ? { proven: true } : { circle: [at], proven: true };
        },
      };
      const levers = leversOf(policy, costs);
      const found = finish(findRelaxation(policy, levers, possibility));
      let all: Levels[] = [[]];
      for (const { values } of levers)
        all = all.flatMap((some) => values.map((_, level) => [...some, level]));
      const possible = all.filter((levels) => {
        const looser = loosen(policy, stepsAt(levers, levels));
        return wishes.some((wish) => allows(looser, wish));
      });
      const least = Math.min(...possible.map((levels) => costAt(levers, levels)));
      expect(found === undefined ? Number.POSITIVE_INFINITY : costAt(levers, found.levels)).toBe(least);
      expect(found?.optimal ?? true).toBe(true);
      if (found !== undefined) {
        expect(allows(loosen(policy, stepsAt(levers, found.levels)), wishes[found.circle[0]!]!)).toBe(true);
        if (stepsAt(levers, found.levels).length > 1) several++;
      }
      // To go through all of them would be no art.
      expect(asked).toBeLessThan(300);
    }),
    { numRuns: 100 },
  );
  expect(several).toBeGreaterThan(20);
});
