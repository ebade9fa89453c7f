import { describe, expect, test } from 'vitest';
import type { PoolInput } from '../../src/model/pool.js';
import { createCircle, seatMembers } from '../../src/scoring/circle.js';
import { mix } from '../../src/scoring/mix.js';
import { compiled } from '../problem/compiled.js';
import { participant, pool } from '../support/builders.js';
import { labelled, seated } from './seated.js';

const mixOf = (input: PoolInput): number => mix.measure(seated(input));

/** The same people with a second background, a letter each. */
function withRoutes(input: PoolInput, letters: string): PoolInput {
  return {
    ...input,
    participants: input.participants.map((person, position) => ({
      ...person,
      backgrounds: {
        ...person.backgrounds,
        ...(letters[position] === '.' ? {} : { route: letters[position]! }),
      },
    })),
  };
}

describe('the mix of one background', () => {
  test.each([
    ['ten who all differ are not alone: nobody stands opposite a bloc', 'abcdefghij', 1],
    ['up to a third is no bloc, and the one opposite it not alone', 'aaabbbccd', 1],
    ['four of ten are a bloc, opposite which one is alone', 'aaaabbbccd', 1 - 0.1 - 0.1],
    ['four of ten are a bloc, opposite which two are not', 'aaaabbbcc.', 1 - 0.1],
    ['halves dominate by a quarter', 'aaaaabbbbb', 1 - 0.25],
    ['nine of ten leave hardly anything', 'aaaaaaaaab', 1 - 0.85 - 0.1],
    ['all alike leave nothing', 'aaaaaaaaa', 0],
    ['two who differ are each alone opposite the other, and it is never below nothing', 'ab', 0],
    ['people of whom nothing is known count in the whole, and are not alike', 'aaa......', 1],
    ['people of whom nothing is known are not alone', 'aaaaa.....', 0.75],
    ['a bloc among unknown people leaves the odd one out', 'aaaa.....b', 1 - 0.1 - 0.1],
  ])('%s: %s', (_what, letters, expected) => {
    expect(mixOf(labelled(letters))).toBeCloseTo(expected, 12);
  });

  test('cannot be measured where nothing is known', () => {
    expect(mixOf(labelled('.........'))).toBeNaN();
  });
});

test('the mix of a circle counts nobody who sat there before', () => {
  const { problem } = compiled(labelled('aaaabbbccd'));
  const circle = createCircle(problem, 10);
  const people = [...Array(10).keys()];
  seatMembers(circle, people, 10);
  expect(mix.measure(circle)).toBeCloseTo(1 - 0.1 - 0.1, 12);
  seatMembers(circle, people, 9);
  expect(mix.measure(circle)).toBeCloseTo(1 - 1 / 6, 12);
});

describe('the mix of two backgrounds', () => {
  test('is as bad as the worst of them', () => {
    expect(mixOf(withRoutes(labelled('aabbccddee'), 'xxxxxyyyyy'))).toBeCloseTo(0.75, 12);
    expect(mixOf(withRoutes(labelled('aaaaabbbbb'), 'xxyyzzvvww'))).toBeCloseTo(0.75, 12);
  });

  test('leaves nobody alone who shares a label with somebody on the other', () => {
    expect(mixOf(withRoutes(labelled('aaaaaaaaab'), '........xx'))).toBeCloseTo(0.15, 12);
    expect(mixOf(withRoutes(labelled('aaaaaaaaab'), '.......xyz'))).toBeCloseTo(0.15 - 0.1, 12);
  });

  test('calls nobody alone twice', () => {
    // The last is one of a kind opposite nine on both.
    expect(mixOf(withRoutes(labelled('aaaaaaaaab'), 'xxxxxxxxxy'))).toBeCloseTo(0.15 - 0.1, 12);
  });

  test('does not ask for company where the bloc is not', () => {
    // One of a kind on route, where nobody is a bloc; opposite the bloc of group they are two.
    expect(mixOf(withRoutes(labelled('aaaaaabbbb'), 'xyzuvwstrq'))).toBeCloseTo(1 - 0.4, 12);
  });
});

describe('a theme', () => {
  const themed = (input: PoolInput): PoolInput => ({
    ...input,
    backgrounds: [{ attribute: 'route', theme: true }],
  });

  test('plays no part in the mix', () => {
    expect(mixOf(themed(withRoutes(labelled('aabbccddee'), 'xxxxxxxxxx')))).toBe(1);
    expect(mixOf(themed(withRoutes(labelled('..........'), 'xxxxxxxxxx')))).toBeNaN();
  });

  test('is no company for whoever stands opposite a bloc', () => {
    expect(mixOf(themed(withRoutes(labelled('aaaaaaaaab'), 'xxxxxxxxxx')))).toBeCloseTo(1 - 0.85 - 0.1, 12);
  });
});

describe('the evidence', () => {
  test('points at the commonest label and at who is alone', () => {
    expect(mix.evidence(seated(labelled('babbbbcbb')))).toEqual({
      commonest: { attribute: 0, label: 0, members: 7 },
      alone: [1, 6],
    });
  });

  test('points at the first of labels that are as common, on whichever background', () => {
    const commonest = (input: PoolInput) => mix.evidence(seated(input)).commonest;
    expect(commonest(labelled('.ab'))).toEqual({ attribute: 0, label: 0, members: 1 });
    expect(commonest(labelled('abba'))).toEqual({ attribute: 0, label: 0, members: 2 });
    expect(commonest(labelled('aab'))).toEqual({ attribute: 0, label: 0, members: 2 });
    expect(commonest(withRoutes(labelled('abcd'), 'xyxy'))).toEqual({ attribute: 1, label: 0, members: 2 });
    expect(mix.evidence(seated(withRoutes(labelled('abcd'), 'yxxx')))).toEqual({
      commonest: { attribute: 1, label: 1, members: 3 },
      alone: [0],
    });
  });

  test('is nothing where nothing is known', () => {
    expect(mix.evidence(seated(pool([participant('one'), participant('other')])))).toEqual({
      commonest: null,
      alone: [],
    });
  });
});
