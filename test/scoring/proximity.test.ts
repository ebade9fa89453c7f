import { describe, expect, test } from 'vitest';
import type { PoolInput } from '../../src/model/pool.js';
import { proximity } from '../../src/scoring/proximity.js';
import { maassluis, metresNorth, participant, pool } from '../support/builders.js';
import { asTheCrowFlies, seated, street } from './seated.js';

const proximityOf = (...metres: number[]): number =>
  proximity.measure(seated(street(...metres), { policy: asTheCrowFlies }));

describe('proximity', () => {
  test('is 1 for neighbours, and for all who live within each other’s reach', () => {
    expect(proximityOf(0, 0, 0)).toBe(1);
    expect(proximityOf(0, 400, 800)).toBe(1);
  });

  test('is 0 for people at twice their reach and further', () => {
    expect(proximityOf(0, 1600)).toBe(0);
    expect(proximityOf(0, 2000, 9000)).toBe(0);
  });

  test('is the mean over all pairs, both ways', () => {
    // 800 and 400 metres are within reach, 1200 metres by half: 1, 1 and 0.5.
    expect(proximityOf(0, 800, 1200)).toBeCloseTo(2.5 / 3, 12);
  });

  test('counts how far each of two walks', () => {
    const two = pool([
      participant('walker', { reach: 1000 }),
      participant('resident', { reach: 500, home: metresNorth(maassluis, 1000) }),
    ]);
    expect(proximity.measure(seated(two, { policy: asTheCrowFlies }))).toBe(1 / 2);
  });

  test('counts the detour of streets', () => {
    expect(proximity.measure(seated(street(0, 800), { policy: { reach: { detour: 1.5 } } }))).toBeCloseTo(
      0.5,
      12,
    );
  });

  test('cannot be measured for one person', () => {
    expect(proximityOf(0)).toBeNaN();
  });

  test('points at the two who live furthest apart', () => {
    const circle = seated(street(0, 700, -900, 100), { policy: asTheCrowFlies });
    expect(proximity.evidence(circle)).toEqual({ furthest: { participants: [1, 2], metres: 1600 } });
    expect(proximity.evidence(seated(street(0)))).toEqual({ furthest: null });
    const equal = seated(street(0, 100, 0, 100), { policy: asTheCrowFlies });
    expect(proximity.evidence(equal)).toEqual({ furthest: { participants: [0, 1], metres: 100 } });
  });

  test('points at the longer of there and back', () => {
    const input: PoolInput = {
      ...street(0, 100, 200),
      travel: {
        unit: 'metres',
        stops: ['p0', 'p1', 'p2'],
        ways: [
          [0, 100, 300],
          [900, 0, 500],
          [400, 1000, 0],
        ],
      },
    };
    expect(proximity.evidence(seated(input))).toEqual({ furthest: { participants: [1, 2], metres: 1000 } });
  });
});
