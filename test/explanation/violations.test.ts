import { describe, expect, test } from 'vitest';
import { evaluateCircle } from '../../src/evaluate.js';
import type { Violation } from '../../src/model/evaluation.js';
import type { PolicyInput } from '../../src/model/policy.js';
import type { ParticipantInput, PoolInput } from '../../src/model/pool.js';
import { maassluis, metresEast, participant, pool } from '../support/builders.js';

const few: PolicyInput = { size: { min: 2, max: 6 } };

function violationsOf(input: PoolInput, members: readonly string[], policy = few): readonly Violation[] {
  return evaluateCircle(input, members, policy).violations;
}

function town(ids: readonly string[], known: Partial<PoolInput> = {}, said: Partial<ParticipantInput> = {}) {
  return pool(
    ids.map((id) => participant(id, said)),
    known,
  );
}

describe('violations', () => {
  test('are listed by rule, and then by the people concerned', () => {
    const input = pool(
      [
        participant('c', { dayparts: ['tue-morning'], backgrounds: { route: 'x', age: 'old' } }),
        participant('b', { home: metresEast(maassluis, 3000), ready: false, languages: ['ar'] }),
        participant('a', {
          dayparts: ['mon-morning'],
          backgrounds: { route: 'x', age: 'old' },
          languages: ['nl'],
        }),
        participant('outside'),
      ],
      { apart: [['a', 'c']], together: [['outside', 'a']] },
    );
    const policy: PolicyInput = {
      size: { min: 4, max: 6 },
      minimumScore: 0.9,
      composition: { maxShare: 0.3 },
    };
    expect(violationsOf(input, ['b', 'c', 'a'], policy)).toStrictEqual([
      { code: 'size', participants: ['a', 'b', 'c'] },
      { code: 'distance', participants: ['a', 'b'] },
      { code: 'distance', participants: ['b', 'c'] },
      { code: 'stranded', participants: ['a'] },
      { code: 'stranded', participants: ['b'] },
      { code: 'stranded', participants: ['c'] },
      { code: 'dominance', participants: ['a', 'c'], attribute: 'age' },
      { code: 'dominance', participants: ['a', 'c'], attribute: 'route' },
      { code: 'daypart', participants: ['a', 'b', 'c'] },
      { code: 'language', participants: ['a', 'b', 'c'] },
      { code: 'apart', participants: ['a', 'c'] },
      { code: 'together', participants: ['a', 'outside'] },
      { code: 'ready', participants: ['b'] },
      { code: 'score', participants: ['a', 'b', 'c'] },
    ]);
  });

  test('are none for a circle that keeps every rule', () => {
    expect(violationsOf(town(['a', 'b', 'c']), ['a', 'b', 'c'])).toEqual([]);
  });

  test('name a set that belongs together whole, with whoever is outside the circle', () => {
    const input = town(['e', 'd', 'c', 'b', 'a'], { together: [['e', 'a', 'c']] });
    expect(violationsOf(input, ['a', 'b', 'd'])).toEqual([
      { code: 'together', participants: ['a', 'c', 'e'] },
    ]);
  });

  test('count what the pool says twice once', () => {
    const input = town(['a', 'b', 'c', 'd'], {
      together: [
        ['a', 'd'],
        ['b', 'd'],
        ['d', 'a'],
      ],
      apart: [
        ['a', 'b'],
        ['b', 'a'],
        ['c', 'b', 'a'],
      ],
    });
    expect(violationsOf(input, ['a', 'b', 'c'])).toEqual([
      { code: 'apart', participants: ['a', 'b'] },
      { code: 'apart', participants: ['a', 'c'] },
      { code: 'apart', participants: ['b', 'c'] },
      { code: 'together', participants: ['a', 'd'] },
      { code: 'together', participants: ['b', 'd'] },
    ]);
  });

  test('list a smaller set before a larger one that begins alike', () => {
    const input = town(['a', 'b', 'c', 'd'], {
      together: [
        ['a', 'b', 'd'],
        ['a', 'c', 'd'],
        ['a', 'd'],
        ['a', 'b', 'c', 'd'],
        ['b', 'd'],
        ['a', 'b'],
      ],
    });
    expect(violationsOf(input, ['c', 'b', 'a']).map(({ participants }) => participants.join(''))).toEqual([
      'abcd',
      'abd',
      'acd',
      'ad',
      'bd',
    ]);
    expect(violationsOf(input, ['a', 'd']).map(({ participants }) => participants.join(''))).toEqual([
      'ab',
      'abcd',
      'abd',
      'acd',
      'bd',
    ]);
  });

  test('sort ids by code unit, whatever is in them', () => {
    const ids = ['a', 'a!', 'a b', 'a"', 'A', '😀', '\uff5e', '10', '9', '__proto__'];
    const listed = violationsOf(town(ids, {}, { ready: false }), ids, { size: { min: 2, max: 12 } });
    expect(listed.map(({ participants }) => participants[0])).toEqual([
      '10',
      '9',
      'A',
      '__proto__',
      'a',
      'a b',
      'a!',
      'a"',
      '😀',
      '\uff5e',
    ]);
  });

  test('do not speak of rules that are off, and do of rules that are preferred', () => {
    const input = town(['a', 'b', 'c', 'd'], {}, { backgrounds: { route: 'x' } });
    const members = ['a', 'b', 'c', 'd'];
    const named = (severity: 'required' | 'preferred' | 'off') =>
      violationsOf(input, members, { ...few, rules: { dominance: severity } });
    const dominance = { code: 'dominance', participants: members, attribute: 'route' };
    expect([named('required'), named('preferred'), named('off')]).toEqual([[dominance], [dominance], []]);
  });

  test('do not hold it against members that they are in a running circle', () => {
    const input = town(['a', 'b', 'c'], { circles: [{ id: 'c-1', members: ['a', 'b'] }] });
    expect(violationsOf(input, ['a', 'b', 'c'])).toEqual([]);
  });
});
