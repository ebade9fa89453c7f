import { describe, expect, test } from 'vitest';
import type { BackgroundRule, PoolInput } from '../../../src/model/pool.js';
import { dominance, labelLimit } from '../../../src/scoring/rules/dominance.js';
import { labelled, seated } from '../seated.js';
import { judge, look } from './look.js';

const ruled = (letters: string, rule: Partial<BackgroundRule>): PoolInput => ({
  ...labelled(letters),
  backgrounds: [{ attribute: 'group', ...rule }],
});

describe('a label dominates', () => {
  test.each([
    [9, 5],
    [10, 5],
    [11, 6],
    [12, 6],
  ])('in a circle of %d with more than %d members', (size, most) => {
    const circle = (count: number) => labelled('a'.repeat(count).padEnd(size, 'bcdefghijkl'));
    expect(look(dominance, circle(most)).shortfall).toBe(0);
    expect(look(dominance, circle(most + 1)).shortfall).toBe(1);
    expect(look(dominance, circle(most + 3)).shortfall).toBe(3);
  });

  test.each([
    ['half', 0.5, 5],
    ['half and a billionth of a member', 0.5 + 5e-11, 5],
    ['a little more than half', 0.5 + 2e-10, 6],
    ['a share that is not exact in binary fractions', 0.7, 7],
    ['all', 1, 10],
    ['nobody', 0, 0],
  ])('beyond its share of ten: %s', (_share, maxShare, most) => {
    expect(labelLimit(maxShare, 10)).toBeCloseTo(most, 12);
  });

  test.each([0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9])(
    'not by rounding: %d of ten are allowed',
    (maxShare) => {
      expect(labelLimit(maxShare, 10)).toBe(Math.round(maxShare * 10));
    },
  );

  test('of those that are known, in the whole of the circle', () => {
    expect(look(dominance, labelled('aaaaa.....')).shortfall).toBe(0);
    expect(look(dominance, labelled('..........')).shortfall).toBe(0);
    expect(look(dominance, labelled('aaaaaa....')).people).toEqual([['a0', 'a1', 'a2', 'a3', 'a4', 'a5']]);
  });

  test('beside another where both have more than their share', () => {
    const { people, shortfall } = look(dominance, ruled('abababab.c', { maxShare: 0.3 }));
    expect(people).toEqual([
      ['a0', 'a2', 'a4', 'a6'],
      ['b1', 'b3', 'b5', 'b7'],
    ]);
    expect(shortfall).toBeGreaterThan(0);
  });

  test('and not one that has just its share', () => {
    expect(look(dominance, ruled('aaaabbbccd', { maxShare: 0.3 }))).toEqual({
      shortfall: 1,
      people: [['a0', 'a1', 'a2', 'a3']],
    });
  });

  test('on each attribute by itself', () => {
    const { participants } = labelled('aaaab');
    const routes = ['y', 'x', 'x', 'x', 'x'];
    const both = participants.map((person, place) => ({
      ...person,
      backgrounds: { ...person.backgrounds, route: routes[place]! },
    }));
    expect(look(dominance, { ...labelled(''), participants: both })).toEqual({
      shortfall: 2,
      people: [
        ['a0', 'a1', 'a2', 'a3'],
        ['a1', 'a2', 'a3', 'b4'],
      ],
    });
  });

  test('on no attribute that is a theme', () => {
    expect(look(dominance, ruled('aaaaaaaaaa', { theme: true })).shortfall).toBe(0);
  });

  test('by the largest share of its own attribute, smaller or larger than the policy’s', () => {
    expect(look(dominance, ruled('aaaaaabbbb', { maxShare: 0.6 })).shortfall).toBe(0);
    expect(look(dominance, ruled('aaaabbccdd', { maxShare: 0.3 })).shortfall).toBe(1);
    const generous = { policy: { composition: { maxShare: 0.9 } } };
    expect(look(dominance, labelled('aaaaaaaaab'), generous).shortfall).toBe(0);
  });

  test('in whatever grows from a circle, if more have it than its share of the largest', () => {
    const least = (input: PoolInput, most: number) => dominance.leastShortfall!(seated(input), most);
    expect([5, 6, 7, 12].map((most) => least(labelled('aaaa.'), most))).toEqual([1, 1, 0, 0]);
    expect(least(labelled('.....'), 5)).toBe(0);
    const both = labelled('aaaa.');
    const routed = both.participants.map((person) => ({
      ...person,
      backgrounds: { ...person.backgrounds, route: 'x' },
    }));
    const strict = { ...both, participants: routed, backgrounds: [{ attribute: 'route', maxShare: 0.2 }] };
    // Four of at most three, and five of at most two.
    expect(least(strict, 6)).toBe(1 + 3);
  });

  test('as strictly as the policy says', () => {
    const circle = labelled('aaaaaaabbb');
    const required = judge(circle, 'dominance', 'required');
    expect(required.broken).toEqual(['dominance']);
    expect(required.worth).toBeLessThan(0);
    const [preferred, off] = [judge(circle, 'dominance', 'preferred'), judge(circle, 'dominance', 'off')];
    expect(preferred.broken).toEqual(['dominance']);
    expect(off.broken).toEqual([]);
    expect(preferred.worth).toBeCloseTo(0.75 * off.worth, 12);
  });
});
