import { describe, expect, test } from 'vitest';
import type { Daypart, PoolInput } from '../../../src/model/pool.js';
import { daypart } from '../../../src/scoring/rules/daypart.js';
import { participant, pool } from '../../support/builders.js';
import { seated } from '../seated.js';
import { judge, look } from './look.js';

/** So many who can come on Tuesday morning among others who can only come on some other evening. */
function freeOnTuesday(size: number, free: number): PoolInput {
  return meeting(
    ...Array.from({ length: size }, (_, position): Daypart[] =>
      position < free ? ['tue-morning', 'sat-evening'] : [position % 2 === 0 ? 'wed-evening' : 'sun-evening'],
    ),
  );
}

function meeting(...dayparts: Daypart[][]): PoolInput {
  return pool(dayparts.map((each, position) => participant(`p${position}`, { dayparts: each })));
}

describe('a circle can meet', () => {
  test.each([
    [9, 8],
    [10, 8],
    [11, 9],
    [12, 10],
  ])('of %d when %d can come at the same time', (size, enough) => {
    expect(look(daypart, freeOnTuesday(size, enough)).shortfall).toBe(0);
    expect(look(daypart, freeOnTuesday(size, enough - 1)).shortfall).toBe(1);
    expect(look(daypart, freeOnTuesday(size, enough - 3)).shortfall).toBe(3);
  });

  test('on the last daypart of the week as on the first', () => {
    for (const day of ['mon-morning', 'sun-evening'] as const)
      expect(
        look(daypart, meeting([day], [day, 'wed-morning'], ['wed-morning'], [day], [day])).shortfall,
      ).toBe(0);
  });

  test('when those who said nothing can always come', () => {
    expect(look(daypart, meeting(['mon-morning'], ['tue-morning'], [], [], [], [], [], [])).shortfall).toBe(
      0,
    );
    expect(
      look(daypart, meeting(['mon-morning'], ['tue-morning'], ['wed-morning'], [], [], [])).shortfall,
    ).toBe(1);
    expect(look(daypart, meeting([], [], [])).shortfall).toBe(0);
  });

  test('not when all have some time in common with others, but too few the same', () => {
    const circle = meeting(
      ['mon-morning', 'tue-morning'],
      ['tue-morning', 'wed-morning'],
      ['wed-morning', 'mon-morning'],
    );
    expect(look(daypart, circle)).toEqual({ shortfall: 1, people: [['p0', 'p1', 'p2']] });
  });

  test.each([
    ['its share', 0.8, 0],
    ['its share but for a billionth of a member', 0.8 + 5e-11, 0],
    ['hardly less than its share', 0.8 + 2e-10, 1],
    ['a smaller share', 0.5, 0],
    ['no share at all', 0, 0],
    ['everybody', 1, 2],
  ])('of eight in ten, who are %s', (_what, share, shortfall) => {
    const policy = { dayparts: { share } };
    expect(look(daypart, freeOnTuesday(10, 8), { policy }).shortfall).toBeCloseTo(shortfall, 12);
  });

  test('when it has grown, unless more cannot come than may stay away', () => {
    const least = (size: number, free: number, most: number) =>
      daypart.leastShortfall!(seated(freeOnTuesday(size, free)), most);
    // Of 4, 9, 10 and 12, there must be 4, 8, 8 and 10 at the same time.
    expect([4, 9, 10, 12].map((most) => least(4, 2, most))).toEqual([2, 1, 0, 0]);
    expect([9, 10, 12].map((most) => least(8, 5, most))).toEqual([2, 1, 1]);
  });

  test('as strictly as the policy says', () => {
    const circle = freeOnTuesday(10, 5);
    const required = judge(circle, 'daypart', 'required');
    expect(required.broken).toEqual(['daypart']);
    expect(required.worth).toBeLessThan(0);
    expect(judge(circle, 'daypart', 'off')).toEqual({ worth: 1, broken: [] });
    expect(judge(circle, 'daypart', 'preferred')).toEqual({ worth: 0.75, broken: ['daypart'] });
  });
});
