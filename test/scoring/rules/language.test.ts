import { describe, expect, test } from 'vitest';
import type { PoolInput } from '../../../src/model/pool.js';
import { createCircle, seatMembers } from '../../../src/scoring/circle.js';
import { language } from '../../../src/scoring/rules/language.js';
import { compiled } from '../../problem/compiled.js';
import { participant, pool } from '../../support/builders.js';
import { judge, look } from './look.js';

/** Members by what they speak: `nl nl,ar -`, a dash for somebody who did not say. */
function speaking(members: string): PoolInput {
  return pool(
    members
      .split(' ')
      .map((spoken, position) =>
        participant(`p${position}`, { languages: spoken === '-' ? [] : spoken.split(',') }),
      ),
  );
}

const times = (count: number, members: string): string => Array(count).fill(members).join(' ');

const shortfall = (members: string, share = 0.8): number =>
  look(language, speaking(members), { policy: { languages: { share } } }).shortfall;

describe('a circle understands each other', () => {
  test.each([
    [9, 8],
    [10, 8],
    [11, 9],
    [12, 10],
  ])('of %d when %d speak the same and the others speak with one of them', (size, enough) => {
    const circle = (speakers: number) =>
      `nl,ar ${times(speakers - 1, 'nl')} ${times(size - speakers, 'ar,fr')}`.trim();
    expect(shortfall(circle(enough))).toBe(0);
    expect(shortfall(circle(enough - 1))).toBe(1);
  });

  test('not when somebody speaks with none of those who state the common language', () => {
    expect(shortfall('nl nl nl nl ar')).toBe(1);
    expect(shortfall('nl nl nl nl,ar ar')).toBe(0);
    expect(shortfall(`${times(8, 'nl')} ar tr`)).toBe(2);
    expect(shortfall(`${times(7, 'nl')} nl,tr ar tr`)).toBe(1);
  });

  test('not through somebody who does not state the common language themselves', () => {
    // The Arabic speaker understands p4, who is understood by p0, but neither p4 nor those who said nothing state nl.
    expect(shortfall('nl,fr nl nl nl nl nl nl nl fr,ar ar')).toBe(1);
    expect(shortfall('nl - - - - - - - - ar')).toBe(1);
    expect(shortfall('nl,ar - - - - - - - - ar')).toBe(0);
  });

  test('when those who said nothing speak whatever is spoken', () => {
    expect(shortfall('- - - - -')).toBe(0);
    expect(shortfall('- - - - ar')).toBe(0);
    expect(shortfall('- - - nl nl')).toBe(0);
  });

  test('in any language, whatever the region or the case it is written in', () => {
    expect(shortfall('ar ar-SY AR ar-Latn ar,nl')).toBe(0);
  });

  test('in the language that serves best', () => {
    // Four speak nl, but nobody of them with p4; four speak tr and one of them speaks nl with p0.
    expect(shortfall('nl nl,tr tr tr,nl tr')).toBe(0);
  });

  test.each([
    ['its share', 0.8, 0],
    ['its share but for a billionth of a member', 0.8 + 5e-11, 0],
    ['hardly less than its share', 0.8 + 2e-10, 1],
    ['everybody', 1, 2],
    ['no share at all', 0, 0],
  ])('by eight in ten, who are %s', (_what, share, expected) => {
    expect(shortfall(`${times(7, 'nl')} nl,ar ar ar`, share)).toBeCloseTo(expected, 12);
  });

  test('when nobody of them says anything, whatever others speak', () => {
    expect(look(language, speaking('- - nl'), { members: ['p0', 'p1'] })).toEqual({
      shortfall: 0,
      people: [],
    });
    expect(look(language, speaking('nl nl'))).toEqual({ shortfall: 0, people: [] });
  });

  test('not through somebody who sat there before', () => {
    const { problem } = compiled(speaking('nl nl nl nl ar nl,ar'));
    const circle = createCircle(problem, 6);
    const shortfallOf = (size: number) => {
      seatMembers(circle, [0, 1, 2, 3, 4, 5], size);
      return language.shortfall(circle);
    };
    expect([shortfallOf(6), shortfallOf(5)]).toEqual([0, 1]);
  });

  test('and if not, that is about everybody', () => {
    expect(look(language, speaking('nl ar')).people).toEqual([['p0', 'p1']]);
  });

  test('as strictly as the policy says', () => {
    const circle = speaking(`${times(9, 'nl')} ar`);
    const required = judge(circle, 'language', 'required');
    expect(required.broken).toEqual(['language']);
    expect(required.worth).toBeLessThan(0);
    expect(judge(circle, 'language', 'off')).toEqual({ worth: 1, broken: [] });
    expect(judge(circle, 'language', 'preferred')).toEqual({ worth: 0.75, broken: ['language'] });
  });
});
