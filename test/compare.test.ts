import { describe, expect, test } from 'vitest';
import { compareProposals, InputError, parseProposalPolicy } from '../src/index.js';
import { maassluis, metresNorth, participant, pool } from './support/builders.js';

/** A street: two who cook, two who like that, and somebody further up. */
const street = pool([
  participant('a', { talents: ['cooking'] }),
  participant('b', { needs: ['cooking-help'] }),
  participant('c', { home: metresNorth(maassluis, 100), talents: ['cooking'] }),
  participant('d', { home: metresNorth(maassluis, 100), needs: ['cooking-help'] }),
  participant('e', { home: metresNorth(maassluis, 500), waitingSince: '2026-09-12' }),
]);
const policy = { size: { min: 2, max: 3 } };
const proposal = (...circles: string[][]) => ({
  version: 1 as const,
  circles: circles.map((members) => ({ members })),
});

describe('two proposals', () => {
  test('say who is elsewhere, and which circle is which', () => {
    const before = proposal(['a', 'b'], ['c', 'd', 'e']);
    const after = proposal(['a', 'b', 'e'], ['c', 'd']);
    const { moved, circles, difference } = compareProposals(street, before, after, { policy });
    expect(moved).toEqual([{ participant: 'e', from: 'k-2', to: 'k-1' }]);
    expect(circles).toEqual([
      { from: 'k-1', to: 'k-1' },
      { from: 'k-2', to: 'k-2' },
    ]);
    // Two of six pairs are in both.
    expect(difference).toBeCloseTo(2 / 3, 12);
  });

  test('say what is won and lost, and for whom', () => {
    const { facts, personal, people, needs } = compareProposals(
      street,
      proposal(['a', 'b'], ['c', 'd']),
      proposal(['a', 'c'], ['d', 'e']),
      { policy },
    );
    expect(facts).toContainEqual({ code: 'need-lost', need: 'cooking-help', people: 2 });
    expect(facts).toContainEqual({ code: 'people-helped', more: 0, less: 1 });
    expect(personal).toContainEqual({ code: 'loses-place', participant: 'b', from: 'k-1' });
    expect(personal).toContainEqual({ code: 'gets-place', participant: 'e', to: 'k-2' });
    expect(personal).toContainEqual({ code: 'coverage-differs', participant: 'd', before: 1, after: 0 });
    expect(people.find(({ participant }) => participant === 'b')?.after).toBeNull();
    expect(needs.onlyBefore.map(({ participant }) => participant)).toEqual(['b', 'd']);
    expect(needs.onlyAfter).toEqual([]);
  });

  test('are measured as they are, also where they break rules', () => {
    const { after } = compareProposals(street, proposal(), proposal(['a', 'b', 'c', 'd', 'e']), { policy });
    expect(after.violations.map(({ circle, code }) => [circle, code])).toContainEqual(['k-1', 'size']);
    expect(after).toMatchObject({ placed: 5, leftOver: 0 });
    expect(after.waiting).toEqual({ placed: 70, leftOver: null });
  });

  test('are not called better for what is not allowed, and the rules come first', () => {
    const allowed = proposal(['a', 'b'], ['c', 'd']);
    const better = proposal(['a', 'b', 'c', 'd', 'e']);
    const asked = { policy: { size: { min: 2, max: 4 } } };
    const { facts, differences } = compareProposals(street, allowed, better, asked);
    expect(differences.value).toBeGreaterThan(0.05);
    expect(facts[0]).toEqual({ code: 'broken-rules-differ', before: 0, after: 1, rules: ['size'] });
    expect(facts.map(({ code }) => code)).not.toContain('value-differs');
    const back = compareProposals(street, better, allowed, asked).facts;
    expect(back[0]).toEqual({ code: 'broken-rules-differ', before: 1, after: 0, rules: [] });
    expect(back.map(({ code }) => code)).not.toContain('value-differs');
    // Where it is allowed, it is better.
    const loose = compareProposals(street, allowed, better, { policy: { size: { min: 2, max: 5 } } });
    expect(loose.facts.map(({ code }) => code)).toContain('value-differs');
  });

  test('say how long people wait in whole weeks that have passed', () => {
    const waiting = pool([
      participant('a', { waitingSince: '2026-11-01' }),
      participant('b', { waitingSince: '2026-11-01' }),
      participant('c', { waitingSince: '2026-10-01' }),
      participant('d', { waitingSince: '2026-10-01' }),
    ]);
    // 20 days, and 51: nearly three weeks, and more than seven.
    const { facts } = compareProposals(waiting, proposal(['c', 'd']), proposal(['a', 'b']), { policy });
    expect(facts).toContainEqual({ code: 'left-over-waiting-differs', before: 2, after: 7 });
  });

  test('may hold nobody at all', () => {
    const { before, facts } = compareProposals(street, proposal([]), proposal([]), { policy });
    expect(before).toMatchObject({
      value: 0,
      placed: 0,
      score: null,
      walking: { median: null, longest: null },
    });
    expect(facts).toEqual([{ code: 'same-circles', people: 0 }]);
  });
});

describe('the policy of a comparison', () => {
  const one = { ...proposal(['a', 'b']), policy };
  const other = { ...proposal(['a', 'c']), policy: { size: { min: 9, max: 12 } } };

  test('is that of the first proposal, unless another one is given', () => {
    expect(compareProposals(street, one, other).policy.size).toEqual({ min: 2, max: 3 });
    expect(compareProposals(street, other, one).policy.size).toEqual({ min: 9, max: 12 });
    expect(compareProposals(street, proposal(['a']), one).policy.size).toEqual({ min: 9, max: 12 });
    const given = { policy: { size: { min: 2, max: 64 } } };
    expect(compareProposals(street, one, other, given).policy.size).toEqual(given.policy.size);
  });

  test('is read from a saved proposal, which may not hold one', () => {
    expect(parseProposalPolicy(proposal())).toBeUndefined();
    expect(parseProposalPolicy(null)).toBeUndefined();
    expect(parseProposalPolicy(one)?.size).toEqual(policy.size);
    const read = () => parseProposalPolicy({ policy: { size: { min: 1 } } });
    expect(read).toThrow(InputError);
    try {
      read();
    } catch (error) {
      expect((error as InputError).issues.map(({ path }) => path)).toEqual(['policy.size.min']);
    }
  });
});

describe('what cannot be compared', () => {
  test('is somebody who is not in the pool', () => {
    const stranger = proposal(['Mrs. Private']);
    expect(() => compareProposals(street, stranger, proposal())).toThrow(RangeError);
    expect(() => compareProposals(street, proposal(), stranger)).toThrow(/^members must be ids/);
  });

  test('is what is no proposal', () => {
    expect(() => compareProposals(street, {} as never, proposal())).toThrow(InputError);
    expect(() => compareProposals(street, proposal(['a'], ['a']), proposal())).toThrow(InputError);
    const hostile = new Proxy(proposal(), {
      get: () => {
        throw new Error('Mrs. Private');
      },
    });
    expect(() => compareProposals(street, hostile, proposal())).toThrow(InputError);
  });
});
