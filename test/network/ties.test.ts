import { DirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import { tieShare } from '../../src/network/ties.js';

function network(people: string, ...ties: string[]): DirectedGraph {
  const graph = new DirectedGraph();
  for (const person of people) graph.addNode(person);
  for (const [from, to] of ties) graph.addEdge(from, to, { weight: 0.01 });
  return graph;
}

describe('the share of ties', () => {
  test.each([
    ['two who help each other', network('ab', 'ab', 'ba'), 1],
    ['one who helps the other', network('ab', 'ab'), 1 / 2],
    ['a ring of three', network('abc', 'ab', 'bc', 'ca'), 3 / 6],
    ['an open chain of three', network('abc', 'ab', 'bc'), 2 / 6],
    ['one who helps three', network('abcd', 'ab', 'ac', 'ad'), 3 / 12],
    ['a ring of three with one alone', network('abcd', 'ab', 'bc', 'ca'), 3 / 12],
    ['three without help', network('abc'), 0],
    ['one person', network('a'), 0],
    ['nobody', network(''), 0],
  ])('of %s', (_who, graph, share) => {
    expect(tieShare(graph.order, graph.size)).toBeCloseTo(share, 12);
  });
});
