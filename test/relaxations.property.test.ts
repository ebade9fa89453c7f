import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies, pools } from '../src/arbitraries/index.js';
import { type PolicyInput, type PoolInput, proposeCirclesSync, type Relaxation } from '../src/index.js';

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

/** The same pool where one person has waited so long that the best circles hold them, if any allowed circle does. */
function whereOneCountsMost(pool: PoolInput, id: string): PoolInput {
  return {
    ...pool,
    participants: pool.participants.map(({ waitingSince: _since, ...person }) =>
      person.id === id ? { ...person, waitingSince: '2000-01-01' } : person,
    ),
  };
}

test('whoever is told dominance has an offer, and nobody else; applied, it makes an allowed circle with them', () => {
  const cases = fc.sample(
    fc.tuple(pools({ people: { min: 6, max: 13 } }), policies({ kind: 'small-circles' })),
    {
      numRuns: 250,
      seed: 11,
    },
  );
  let named = 0;
  for (const [pool, small] of cases) {
    const policy: PolicyInput = {
      ...small,
      composition: { maxShare: 0.4 },
      rules: { ...small.rules, dominance: 'required' },
      placement: 0.5,
      waiting: { perHalfYear: 1000, halfYears: 3 },
    };
    const { relaxations, unplaced } = proposeCirclesSync(pool, { policy });
    for (const { participant, reason } of unplaced) {
      const offers = relaxations.filter(({ participants }) => participants.includes(participant));
      expect(offers.length > 0).toBe(reason.code === 'dominance');
      if (offers.length === 0) continue;
      named++;
      const again = proposeCirclesSync(whereOneCountsMost(withOffers(pool, offers), participant), { policy });
      expect(again.optimal).toBe(true);
      expect(again.circles.flatMap(({ members }) => members)).toContain(participant);
    }
  }
  expect(named).toBeGreaterThan(100);
}, 180_000);
