import { expect, test } from 'vitest';
import { buildGraph, relateMembers } from '../../src/index.js';
import { participant, pool } from '../support/builders.js';

const cooks = pool(
  ['a', 'b', 'c'].map((id) => participant(id, { talents: ['cooking'], needs: ['cooking-help'] })),
);

test('the edges of a graph are numbered, so that the same pool has the same graph every time', () => {
  for (const graph of [buildGraph(cooks), relateMembers(cooks, ['a', 'b', 'c'])]) {
    const keys = graph.export().edges.map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys).toEqual([...keys.keys()].map(String));
  }
});
