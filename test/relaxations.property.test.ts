import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PolicyInput, type PoolInput, proposeCirclesSync, type Relaxation } from '../src/index.js';
import { arbitraryPool, arbitrarySmallCircles } from './support/arbitraries.js';

/** The pool with the shares that are offered to one person. */
function withOffers(pool: PoolInput, offers: readonly Relaxation[]): PoolInput {
  const shares = new Map<string, number>();
  for (const { attribute, to } of offers) shares.set(attribute, Math.max(to, shares.get(attribute) ?? 0));
  const others = (pool.backgrounds ?? []).filter(({ attribute }) => !shares.has(attribute));
  return {
    ...pool,
    backgrounds: [...others, ...[...shares].map(([attribute, maxShare]) => ({ attribute, maxShare }))],
  };
}

test('whoever is told dominance has an offer, and when it is applied nearly nine in ten of them have a place', () => {
  const cases = fc.sample(fc.tuple(arbitraryPool({ people: { min: 6, max: 13 } }), arbitrarySmallCircles()), {
    numRuns: 250,
    seed: 11,
  });
  let named = 0;
  let placed = 0;
  for (const [pool, small] of cases) {
    const policy: PolicyInput = {
      ...small,
      composition: { maxShare: 0.4 },
      rules: { ...small.rules, dominance: 'required' },
    };
    const { relaxations, unplaced } = proposeCirclesSync(pool, { policy });
    for (const { participant, reason } of unplaced) {
      const offers = relaxations.filter(({ participants }) => participants.includes(participant));
      expect(offers.length > 0).toBe(reason.code === 'dominance');
      if (offers.length === 0) continue;
      named++;
      const again = proposeCirclesSync(withOffers(pool, offers), { policy });
      if (again.circles.some(({ members }) => members.includes(participant))) placed++;
    }
  }
  expect(named).toBeGreaterThan(100);
  // The others lose the seat to somebody who suits it as well or better.
  expect(placed / named).toBeGreaterThan(0.85);
});
