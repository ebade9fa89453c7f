import { DirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import { arcsOf, graphOf, isGraph } from '../../src/graph/arcs.js';

const lists = { people: 4, source: [0, 2, 0], target: [1, 0, 2], weight: [0.5, 3, 1] };

test('lists of arcs become a graph whose nodes are numbers, and come back from it', () => {
  const graph = graphOf(lists);
  expect(graph.nodes()).toEqual(['0', '1', '2', '3']);
  expect(graph.mapEdges((_edge, { weight }, from, to) => [from, to, weight])).toEqual([
    ['0', '1', 0.5],
    ['2', '0', 3],
    ['0', '2', 1],
  ]);
  expect(arcsOf(graph)).toEqual(lists);
  expect([isGraph(graph), isGraph(lists)]).toEqual([true, false]);
});

test('an edge without a weight weighs 1, and one that says so weighs nothing', () => {
  const graph = new DirectedGraph();
  graph.mergeEdge('a', 'b');
  graph.mergeEdge('b', 'c', { weight: 0 });
  expect(arcsOf(graph)).toEqual({ people: 3, source: [0, 1], target: [1, 2], weight: [1, 0] });
});
