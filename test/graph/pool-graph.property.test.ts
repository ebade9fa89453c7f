import fc from 'fast-check';
import { DirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import { pools } from '../../src/arbitraries/index.js';
import { abilitiesOf } from '../../src/graph/help.js';
import { buildPoolGraph, type PoolEdge, type PoolNode } from '../../src/graph/pool-graph.js';
import { parsePolicy } from '../../src/input/parse-policy.js';
import { parsePool } from '../../src/input/parse-pool.js';
import { compile } from '../../src/problem/compile.js';
import { finish } from '../../src/runtime/pace.js';

const anyPool = pools({ people: { min: 0, max: 8 } }).map(parsePool);

describe('the graph of any pool', () => {
  test('comes back from its text as it was, and means the same', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        const graph = buildPoolGraph(pool);
        const text = JSON.stringify(graph.export());
        const copy = DirectedGraph.from<PoolNode, PoolEdge>(JSON.parse(text));
        expect(JSON.stringify(copy.export())).toBe(text);

        const ids = pool.participants.map(({ id }) => id);
        for (const id of ids) expect(abilitiesOf(copy, id)).toEqual(abilitiesOf(graph, id));
        const policy = parsePolicy(undefined);
        expect(finish(compile(copy, ids, pool, policy))).toEqual(finish(compile(graph, ids, pool, policy)));
      }),
      { numRuns: 50 },
    );
  });

  test('has one edge for each thing that is said, and one home for each person', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        const graph = buildPoolGraph(pool);
        const count = (kind: PoolEdge['kind']): number =>
          graph.filterEdges((_edge, said) => said.kind === kind).length;
        const total = (lists: ReadonlyArray<readonly unknown[]>): number => lists.flat().length;
        expect(count('offers')).toBe(total(pool.participants.map(({ talents }) => talents)));
        expect(count('seeks')).toBe(total(pool.participants.map(({ needs }) => needs)));
        expect(count('lives-at')).toBe(pool.participants.length);
        expect(count('member-of')).toBe(total(pool.circles.map(({ members }) => members)));
        expect(count('bound-by')).toBe(total(pool.apart) + total(pool.together));
      }),
      { numRuns: 50 },
    );
  });
});
