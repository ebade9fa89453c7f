import { describe, expect, test } from 'vitest';
import { buildPoolGraph } from '../../src/graph/pool-graph.js';
import { parsePool } from '../../src/input/parse-pool.js';
import { defaultPolicy } from '../../src/model/policy.js';
import { compile } from '../../src/problem/compile.js';
import { finish } from '../../src/runtime/pace.js';
import { maassluis, metresNorth, participant, pool } from '../support/builders.js';
import { compiled } from './compiled.js';

describe('a compiled pool', () => {
  const street = pool([
    participant('near'),
    participant('walker', { home: metresNorth(maassluis, 1000), reach: 1300 }),
    participant('waiting', { home: metresNorth(maassluis, 2000), ready: false, waitingSince: '2026-05-23' }),
  ]);

  test('gives people the indices of the places where they are named', () => {
    const { problem, legend } = compiled(street, { ids: ['waiting', 'near'] });
    expect(problem.people).toBe(2);
    expect(legend.participants).toEqual(['waiting', 'near']);
    expect([...problem.ready]).toEqual([0, 1]);
    expect(problem.waitingWeight[0]).toBeCloseTo(1.5, 12);
    expect(problem.waitingWeight[1]).toBe(1);
  });

  test('knows how far it is to walk between any two, both ways alike', () => {
    const { walking } = compiled(street, { policy: { reach: { detour: 1.5 } } }).problem;
    expect([...walking]).toEqual([0, 1500, 3000, 1500, 0, 1500, 3000, 1500, 0]);
  });

  test('knows how far everybody reaches by their own reach, or by the one of the policy', () => {
    const { reach } = compiled(street, { policy: { reach: { detour: 1.3, personal: 1040 } } }).problem;
    const [near, walker, waiting] = [0, 1, 2].map((row) => [...reach.subarray(3 * row, 3 * row + 3)]);
    // 1300 and 2600 metres: a quarter over 1040, the whole of 1300, twice 1300.
    expect(near).toEqual([0, 0.75, 0]);
    expect(walker).toEqual([1, 0, 1]);
    expect(waiting).toEqual([0, 0.75, 0]);
  });

  test('of nobody is empty', () => {
    const { problem } = compiled(pool([]));
    expect(problem.people).toBe(0);
    expect(problem.walking).toHaveLength(0);
    expect(problem.needStart).toHaveLength(1);
  });
});

test('somebody who is not in the graph cannot be compiled', () => {
  const small = parsePool(pool([participant('one')]));
  expect(() => finish(compile(buildPoolGraph(small), ['one', 'stranger'], small, defaultPolicy))).toThrow(
    new RangeError('the graph holds no such participant'),
  );
});
