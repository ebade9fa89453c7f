import { describe, expect, test } from 'vitest';
import { poolKinds } from '../../bench/pools.js';
import {
  auditProposal,
  parsePool,
  proposeCircles,
  proposeCirclesSync,
  replay,
  verifyProposal,
} from '../../src/index.js';
import { workersHere } from '../support/workers-here.js';

/** More than are searched at once, in one neighbourhood. */
const many = parsePool(poolKinds.dense(330, 3));
const options = { seed: 5, effort: 3000 } as const;
const alone = proposeCirclesSync(many, options);

describe('a proposal for more people than are searched at once', () => {
  test('agrees with its pool: everybody is there once, and every number is what it should be', () => {
    expect(alone.circles.length).toBeGreaterThan(10);
    expect(verifyProposal(many, alone).differences).toEqual([]);
  });

  test.each([1, 3])(
    'is the same by %d workers, which do all of the search and the reasons',
    async (count) => {
      const { workers, done } = workersHere(count);
      expect(await proposeCircles(many, { ...options, workers })).toEqual(alone);
      expect(done.filter((kind) => kind === 'improve').length).toBeGreaterThan(1);
      expect(alone.unplaced.length).toBeGreaterThan(0);
      expect(done).toContain('explain');
    },
  );

  test('is done again by workers, and is the same', async () => {
    const { workers, done } = workersHere(2);
    const { code, differences } = await replay(auditProposal(many, alone), many, { workers });
    expect([code, differences]).toEqual(['same', []]);
    expect(done.length).toBeGreaterThan(1);
  });

  test('that goes on from another keeps its circles where moving costs more than it brings', () => {
    const gone = alone.circles[0]!.members[0]!;
    const later = parsePool({ ...many, participants: many.participants.filter(({ id }) => id !== gone) });
    const kept = proposeCirclesSync(later, { ...options, previous: alone, movePrice: 1 });
    const before = new Set(alone.circles.slice(1).map(({ members }) => members.join()));
    const stayed = kept.circles.filter(({ members }) => before.has(members.join()));
    expect(stayed.length).toBeGreaterThanOrEqual(before.size - 2);
    expect(kept.circles.flatMap(({ members }) => members)).not.toContain(gone);
  });
});
