import { describe, expect, test } from 'vitest';
import { buildPoolGraph } from '../../src/graph/pool-graph.js';
import { parsePolicy } from '../../src/input/parse-policy.js';
import { parsePool } from '../../src/input/parse-pool.js';
import type { PoolInput } from '../../src/model/pool.js';
import { waysOf } from '../../src/problem/compile.js';
import { compileDistances } from '../../src/problem/distances.js';
import { readPerson } from '../../src/problem/person.js';
import { maassluis, metresNorth, participant, pool } from '../support/builders.js';

function distances(input: PoolInput, { detour = 1, between = 2000, astray = 0 } = {}) {
  const parsed = parsePool(input);
  const graph = buildPoolGraph(parsed);
  const people = parsed.participants.map(({ id }) => readPerson(graph, id));
  const policy = parsePolicy({ reach: { detour, between, personal: 800 } });
  const found = compileDistances(people, policy, waysOf(parsed, policy), () => astray);
  const { walking, tooFar, reach, companion } = found;
  return { walking: [...walking], tooFar: [...tooFar], reach: [...reach], companion: [...companion] };
}

/** Two people so many metres apart. */
const pair = (metres: number): PoolInput['participants'] => [
  participant('a'),
  participant('b', { home: metresNorth(maassluis, metres), reach: 2000 }),
];

/** A line far away, past which nobody walks: distances are looked up, and are the same. */
const elsewhere: Partial<PoolInput> = {
  barriers: [
    {
      line: [
        { lat: 53, lon: 6 },
        { lat: 53.01, lon: 6 },
      ],
    },
  ],
};

describe.each([
  ['as the crow flies', {}],
  ['with a barrier somewhere else', elsewhere],
])('two homes, %s,', (_how, surroundings) => {
  const between = (metres: number, limits?: Parameters<typeof distances>[1]) =>
    distances(pool(pair(metres), surroundings), limits);

  test('are too far apart beyond the limit of the policy, not at it', () => {
    expect(between(2000).tooFar).toEqual([0, 0, 0, 0]);
    expect(between(2000.01).tooFar).toEqual([0, 1, 1, 0]);
    expect(between(1000, { between: 1300, detour: 1.3 }).tooFar).toEqual([0, 0, 0, 0]);
    expect(between(1000, { between: 1299.9, detour: 1.3 }).tooFar).toEqual([0, 1, 1, 0]);
  });

  test('are those of companions while half of the ability to help is left, each by their own reach', () => {
    expect(between(1200)).toEqual({
      walking: [0, 1200, 1200, 0],
      tooFar: [0, 0, 0, 0],
      reach: [0, 0.5, 1, 0],
      companion: [0, 1, 1, 0],
    });
    expect(between(1201).companion).toEqual([0, 0, 1, 0]);
    expect(between(3001).companion).toEqual([0, 0, 0, 0]);
  });

  test('may be further apart than where they are said to be', () => {
    const { walking, tooFar } = between(1000, { astray: 200, detour: 1.5, between: 1800 });
    expect(walking).toEqual([0, 1800, 1800, 0]);
    expect(tooFar).toEqual([0, 0, 0, 0]);
    expect(between(1000, { astray: 201, detour: 1.5, between: 1800 }).tooFar).toEqual([0, 1, 1, 0]);
  });
});

describe('two homes between which the ways were measured', () => {
  const between = (there: number | null, back: number | null, astray = 0) =>
    distances(
      pool(pair(100), {
        travel: {
          unit: 'metres',
          stops: ['a', 'b'],
          ways: [
            [0, there],
            [back, 0],
          ],
        },
      }),
      { astray, detour: 2 },
    );

  test('are as far as either way, and too far where one of them is', () => {
    expect(between(900, 2000)).toMatchObject({ walking: [0, 900, 2000, 0], tooFar: [0, 0, 0, 0] });
    expect(between(900, 2001).tooFar).toEqual([0, 1, 1, 0]);
    expect(between(2001, 900).tooFar).toEqual([0, 1, 1, 0]);
    expect(between(900, null)).toMatchObject({
      walking: [0, 900, Number.POSITIVE_INFINITY, 0],
      tooFar: [0, 1, 1, 0],
      reach: [0, 0.875, 0, 0],
      companion: [0, 1, 0, 0],
    });
  });

  test('may be further apart than where they are said to be, both ways', () => {
    expect(between(900, 1000, 300).walking).toEqual([0, 1500, 1600, 0]);
  });
});
