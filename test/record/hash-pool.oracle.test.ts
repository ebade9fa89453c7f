import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddPools, pools } from '../../src/arbitraries/index.js';
import { toCompactPool } from '../../src/compact/to-compact-pool.js';
import { parsePool } from '../../src/input/parse-pool.js';
import type { PoolInput } from '../../src/model/pool.js';
import { hashPool } from '../../src/record/hash-pool.js';
import { finish } from '../../src/runtime/pace.js';
import { fullPool } from '../input/inputs.js';
import { participant, pool } from '../support/builders.js';
import { hashOfPool } from '../support/hash-of-pool.js';
import { runToEnd } from '../support/run-to-end.js';

function expectSameHash(input: PoolInput): void {
  const parsed = parsePool(input);
  expect(runToEnd(hashPool(finish(toCompactPool(parsed)))).value).toBe(hashOfPool(parsed));
}

test('a compact pool has the hash of the pool with participants as objects', () => {
  expectSameHash(fullPool);
  expectSameHash(pool([]));
  fc.assert(fc.property(fc.oneof(oddPools(), pools({ people: { min: 0, max: 40 } })), expectSameHash), {
    numRuns: 300,
  });
});

test('also where ids and labels are of any Unicode', () => {
  const odd = fc.string({
    unit: fc.constantFrom('a', '"', '\u0000', '\ud7ff', '\ue000', '\uffff', '😀', '\u{10ffff}'),
  });
  const text = fc.oneof(odd, fc.string({ unit: 'binary' })).filter((each) => each !== '');
  fc.assert(
    fc.property(fc.uniqueArray(text, { minLength: 2, maxLength: 30 }), text, (ids, label) => {
      const participants = ids.map((id) =>
        participant(id, { backgrounds: { route: label, '\uffff😀': id } }),
      );
      expectSameHash(pool(participants, { apart: [ids.slice(0, 2)], together: [ids] }));
    }),
  );
});

test('also where a label is longer than what is hashed at once', () => {
  const long = '€'.repeat(16_000);
  const backgrounds = Object.fromEntries(Array.from({ length: 20 }, (_, position) => [`a${position}`, long]));
  expectSameHash(
    pool([participant('a', { backgrounds }), participant('b')], {
      backgrounds: [{ attribute: 'a0', purpose: long }],
      together: [['a', 'b']],
    }),
  );
});

test('hashing pauses often, in long lists of agreements too', () => {
  const people = Array.from({ length: 2000 }, (_, position) => participant(`p-${position}`));
  const apart = people.slice(1).map(({ id }): [string, string] => ['p-0', id]);
  const { pauses: few } = runToEnd(hashPool(finish(toCompactPool(parsePool(pool(people))))));
  const { pauses: many } = runToEnd(hashPool(finish(toCompactPool(parsePool(pool(people, { apart }))))));
  expect(few).toBeGreaterThan(20);
  expect(many).toBeGreaterThan(few + 40);
});

test('also where there are more circles than are looked at between two pauses', () => {
  const people = Array.from({ length: 600 }, (_, position) => participant(`p-${position}`));
  const circles = people.map(({ id }, position) => ({ id: `k-${position}`, members: [id] }));
  const pausesOf = (given: PoolInput): number =>
    runToEnd(hashPool(finish(toCompactPool(parsePool(given))))).pauses;
  expectSameHash(pool(people, { circles }));
  expect(pausesOf(pool(people, { circles }))).toBeGreaterThan(pausesOf(pool(people)));
});
