import { describe, expect, test } from 'vitest';
import { stranded } from '../../../src/scoring/rules/stranded.js';
import { maassluis, metresNorth, participant, pool } from '../../support/builders.js';
import { asTheCrowFlies, labelled, seated, street } from '../seated.js';
import { judge, look } from './look.js';

const policy = asTheCrowFlies;
const strandedAt = (...metres: number[]): string[] =>
  look(stranded, street(...metres), { policy }).people.flat();

describe('somebody is stranded', () => {
  test('who reaches fewer than three others by half', () => {
    expect(strandedAt(0, 0, 0, 1200)).toEqual([]);
    expect(strandedAt(0, 0, 0, 1200.001)).toEqual(['p0', 'p1', 'p2', 'p3']);
    expect(strandedAt(0, 0, 0, 0, 1200.001)).toEqual(['p4']);
  });

  test('who reaches fewer than all others, where these are fewer than three', () => {
    expect(strandedAt(0, 1200)).toEqual([]);
    expect(strandedAt(0, 1201)).toEqual(['p0', 'p1']);
    expect(strandedAt(0, 1000, 2200)).toEqual(['p0', 'p2']);
    expect(strandedAt(0)).toEqual([]);
  });

  test('who walks less far than the others, who are not', () => {
    const four = pool([
      ...['a', 'b', 'c'].map((id) => participant(id, { reach: 1000 })),
      participant('slow', { reach: 600, home: metresNorth(maassluis, 1000) }),
    ]);
    expect(look(stranded, four, { policy })).toEqual({ shortfall: 3, people: [['slow']] });
  });

  test('not by a billionth of a reach factor', () => {
    const reaching = (reach: number) =>
      look(
        stranded,
        pool([
          participant('near', { reach: 1600 }),
          participant('far', { reach, home: metresNorth(maassluis, 1500) }),
        ]),
        { policy },
      ).shortfall;
    // 2 - 1500 / reach is half at 1000, and a billionth less at a reach 0.67 micrometres shorter.
    expect([reaching(1000), reaching(1000 - 3e-7), reaching(1000 - 2e-6)]).toEqual([0, 0, 1]);
  });

  test('by as many as they miss', () => {
    expect(look(stranded, street(0, 0, 0, 0, 9000), { policy }).shortfall).toBe(3);
    expect(look(stranded, street(0, 0, 0, 0, 1200, 2400), { policy }).shortfall).toBe(2);
  });

  test('in whatever grows from a circle, who reaches too few even if all who come live near', () => {
    const least = (most: number) => stranded.leastShortfall!(seated(street(0, 0, 9000), { policy }), most);
    expect([3, 4, 5, 6, 12].map(least)).toEqual([4, 4, 1, 0, 0]);
    expect(stranded.leastShortfall!(seated(street(0, 0, 0, 0, 9000, 9000), { policy }), 6)).toBe(4);
  });

  test('as strictly as the policy says', () => {
    const lonely = { size: { min: 2, max: 9 }, reach: { detour: 1, between: 9000 } };
    const circle = street(0, 0, 0, 0, 1300);
    const { worth, broken } = judge(circle, 'stranded', 'required', lonely);
    expect(worth).toBeLessThan(0);
    expect(broken).toEqual(['stranded']);
    const off = judge(circle, 'stranded', 'off', lonely);
    expect(off.broken).toEqual([]);
    expect(off.worth).toBeGreaterThan(0.5);
    const preferred = judge(circle, 'stranded', 'preferred', lonely);
    expect(preferred.broken).toEqual(['stranded']);
    expect(preferred.worth).toBeCloseTo(0.75 * off.worth, 12);
  });

  test('nowhere in a block of flats', () => {
    expect(look(stranded, labelled('............')).shortfall).toBe(0);
  });
});
