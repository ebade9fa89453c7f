import { describe, expect, test } from 'vitest';
import type { ParticipantInput } from '../../src/model/pool.js';
import { resilience } from '../../src/scoring/resilience.js';
import { maassluis, metresNorth } from '../support/builders.js';
import { fourNeighbours, table, twoHelpersForOne } from './help.js';
import { asTheCrowFlies, seated } from './seated.js';

const resilienceOf = (...said: Array<Partial<ParticipantInput>>): number =>
  resilience.measure(seated(table(...said), { policy: asTheCrowFlies }));

const cook = { talents: ['cook'] };
const hungry = { needs: ['meal'] };

describe('resilience', () => {
  test('is the share of covered needs that a second member can help with', () => {
    expect(resilience.measure(seated(twoHelpersForOne))).toBe(1 / 2);
    expect(resilienceOf(cook, cook, hungry)).toBe(1);
    expect(resilienceOf(cook, hungry)).toBe(0);
    expect(resilience.measure(seated(fourNeighbours))).toBe(0);
  });

  test('counts needs by how much they matter, and leaves out those nobody can help with', () => {
    const needs = [
      { need: 'meal', weight: 0.6 },
      { need: 'snack', weight: 0.2 },
      { need: 'walk', weight: 0.9 },
    ];
    // Two can help with a meal, one with a snack, nobody with a walk.
    expect(resilienceOf(cook, { talents: ['waiter'] }, { needs })).toBeCloseTo(0.6 / 0.8, 12);
  });

  test('does not count the one who has the need', () => {
    expect(resilienceOf(cook, { ...cook, ...hungry })).toBe(0);
  });

  test('counts a helper who can do little, and not one who lives out of reach', () => {
    const at = (metres: number) => ({ talents: ['cook'], home: metresNorth(maassluis, metres) });
    expect(resilienceOf(cook, at(1599), hungry)).toBe(1);
    expect(resilienceOf(cook, at(1600), hungry)).toBe(0);
  });

  test('counts no helper at twice their reach, whatever the last digit of a division says', () => {
    // 1.4 × 504 is twice 352.8, but falls short of it by a hair in binary fractions.
    const far = { talents: ['cook'], home: metresNorth(maassluis, 504), reach: 352.8 };
    const circle = seated(table(cook, far, hungry), { policy: { reach: { detour: 1.4 } } });
    expect(resilience.measure(circle)).toBe(0);
  });

  test('is nothing where needs are stated and nobody can help', () => {
    expect(resilienceOf({ needs: ['meal'] }, {})).toBe(0);
  });

  test('cannot be measured where nobody states a need', () => {
    expect(resilienceOf(cook, {})).toBeNaN();
  });

  test('points at the needs that hang on one member', () => {
    const circle = seated(table({ talents: ['waiter'] }, cook, { needs: ['snack', 'meal', 'walk'] }));
    // Needs by slug: meal, snack, walk.
    expect(resilience.evidence(circle)).toEqual({ singleHelper: [{ participant: 2, need: 1, helper: 1 }] });
  });
});
