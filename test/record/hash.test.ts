import { describe, expect, test } from 'vitest';
import { parsePool } from '../../src/input/parse-pool.js';
import type { PoolInput } from '../../src/model/pool.js';
import { hashOf } from '../../src/record/hash.js';
import { participant, pool } from '../support/builders.js';

describe('the hash of a value', () => {
  test.each([
    ['{}', {}, '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'],
    ['null', null, '74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b'],
    ['"é"', 'é', 'f2886017e9c7abacf804b54d64787dce2b611c9544ba21f3affdd126a6e50086'],
  ])('%s is the SHA-256 of its text in UTF-8', (_text, value, hex) => {
    expect(hashOf(value)).toBe(`sha256-${hex}`);
  });
});

describe('the hash of a pool', () => {
  const small = pool(
    [
      participant('a', {
        talents: ['cooking', 'music'],
        needs: ['odd-jobs'],
        backgrounds: { route: 'x', age: 'y' },
      }),
      participant('b', { dayparts: ['tue-morning', 'mon-evening'], languages: ['nl', 'ar'] }),
      participant('c'),
    ],
    {
      apart: [['a', 'b']],
      together: [['b', 'c']],
      circles: [{ id: 'c-1', members: ['a', 'c'] }],
      backgrounds: [
        { attribute: 'route', maxShare: 0.4 },
        { attribute: 'age', theme: true },
      ],
    },
  );
  const hash = (input: PoolInput): string => hashOf(parsePool(input));

  test('is the same for the same people in any order, with their words in any order', () => {
    const [a, b, c] = small.participants;
    const other = pool(
      [
        c!,
        { ...b!, dayparts: ['mon-evening', 'tue-morning'], languages: ['ar', 'nl'] },
        { ...a!, talents: ['music', 'cooking'], backgrounds: { age: 'y', route: 'x' } },
      ],
      {
        backgrounds: [...small.backgrounds!].reverse(),
        circles: [{ members: ['c', 'a'], id: 'c-1' }],
        together: [['c', 'b']],
        apart: [['b', 'a']],
      },
    );
    expect(hash(other)).toBe(hash(small));
  });

  test('is the same where a default is written out', () => {
    const [a, ...others] = small.participants;
    const spelled = { ...a!, ready: true, dayparts: [], needs: [{ need: 'odd-jobs', weight: 1 }] };
    expect(hash({ ...small, vocabulary: 'buurtcirkel', participants: [spelled, ...others] })).toBe(
      hash(small),
    );
    expect(hash(parsePool(small))).toBe(hash(small));
  });

  test('is another for any difference', () => {
    const [a, ...others] = small.participants;
    const changed: PoolInput[] = [
      { ...small, date: '2026-11-22' },
      { ...small, apart: [['a', 'c']] },
      { ...small, apart: small.together!, together: small.apart! },
      { ...small, participants: others, apart: [], circles: [] },
      { ...small, participants: [{ ...a!, ready: false }, ...others] },
      { ...small, participants: [{ ...a!, reach: 800 }, ...others] },
      { ...small, participants: [{ ...a!, backgrounds: { route: 'y', age: 'x' } }, ...others] },
      { ...small, participants: [{ ...a!, needs: [{ need: 'odd-jobs', weight: 0.9 }] }, ...others] },
    ];
    expect(new Set([small, ...changed].map(hash)).size).toBe(changed.length + 1);
  });
});
