import { describe, expect, test } from 'vitest';
import type { ParticipantInput } from '../../src/model/pool.js';
import { complementarity } from '../../src/scoring/complementarity.js';
import { maassluis, metresNorth } from '../support/builders.js';
import { fourNeighbours, table, twoHelpersForOne } from './help.js';
import { asTheCrowFlies, seated } from './seated.js';

const coverOf = (...said: Array<Partial<ParticipantInput>>): number =>
  complementarity.measure(seated(table(...said), { policy: asTheCrowFlies }));

describe('complementarity', () => {
  test('is the share of needs that somebody else can help with', () => {
    expect(complementarity.measure(seated(fourNeighbours))).toBeCloseTo(4 / 5, 12);
    expect(complementarity.measure(seated(twoHelpersForOne))).toBe(1);
  });

  test('counts needs by how much they matter', () => {
    const cook = { talents: ['cook'] };
    expect(
      coverOf(cook, {
        needs: [
          { need: 'meal', weight: 0.75 },
          { need: 'walk', weight: 0.25 },
        ],
      }),
    ).toBe(0.75);
  });

  test('is as good as the best helper, never better for a second one', () => {
    expect(coverOf({ talents: ['waiter'] }, { needs: ['meal'] })).toBeCloseTo(0.4, 12);
    expect(coverOf({ talents: ['waiter'] }, { talents: ['waiter'] }, { needs: ['meal'] })).toBeCloseTo(
      0.4,
      12,
    );
    expect(coverOf({ talents: ['waiter'] }, { talents: ['cook'] }, { needs: ['meal'] })).toBe(1);
  });

  test('counts level and distance of the helper', () => {
    const cook = { talents: [{ talent: 'cook', level: 0.8 }], home: metresNorth(maassluis, 1200) };
    expect(coverOf(cook, { needs: ['meal'] })).toBeCloseTo(0.8 * 0.5, 12);
  });

  test('lets nobody help themselves', () => {
    expect(coverOf({ talents: ['cook'], needs: ['meal'] }, {})).toBe(0);
    expect(coverOf({ needs: ['walk'] }, {})).toBe(0);
    expect(coverOf({ needs: ['walk'] }, { needs: ['walk'] })).toBeCloseTo(0.7, 12);
  });

  test('cannot be measured where nobody states a need', () => {
    expect(coverOf({ talents: ['cook'] }, {})).toBeNaN();
  });

  test('points at the needs that nobody can help with', () => {
    const circle = seated(table({ talents: ['cook'], needs: ['meal'] }, { needs: ['snack', 'walk'] }));
    // Needs by slug: meal, snack, walk.
    expect(complementarity.evidence(circle)).toEqual({
      uncovered: [
        { participant: 0, need: 0 },
        { participant: 1, need: 2 },
      ],
    });
  });
});
