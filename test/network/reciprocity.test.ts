import { DirectedGraph, MultiDirectedGraph, UndirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import type { HelpArcs } from '../../src/network/network.js';
import { reciprocityOf } from '../../src/reciprocity.js';
import { plain, toLists } from './networks.js';

const mixed = plain(4, '0>1:3', '1>0:1', '1>2:2', '2>0:1', '0>3:2', '3>2:1');

describe('a help network', () => {
  test.each([
    ['a swap', plain(2, '0>1:3', '1>0:3'), [6, 1, 1, 1, 1, 1, 1, 0]],
    ['a ring', plain(3, '0>1:1', '1>2:1', '2>0:1'), [3, 0, 1, 1, 1, 1, 1, 0]],
    ['an open chain', plain(3, '0>1:1', '1>2:1'), [2, 0, 0, 0.5, 1 / 3, 1 / 6, 1 / 3, 1 / 3]],
    ['one giver', plain(4, '0>1:1', '0>2:1', '0>3:1'), [3, 0, 0, 0, 0, 0, 0, 0.75]],
    ['a mixed one', mixed, [10, 0.2, 0.5, 0.7, 1, 0.7, 0.6845, 0.35]],
    ['a ring and one alone', plain(4, '0>1:1', '1>2:1', '2>0:1'), [3, 0, 1, 1, 0.75, 0.75, 0.75, 0.25]],
  ] as const)('that is %s measures as it should', (_, network, expected) => {
    const measured = reciprocityOf(toLists(network));
    const mean = measured.persons.reduce((sum, { balance }) => sum + balance, 0) / network.people;
    const { weight, weighted, circulation, balancedShare, takingPart, balance, gini } = measured;
    const all = [weight, weighted, circulation, balancedShare, takingPart, balance, mean, gini.give];
    for (const [position, value] of all.entries()) expect(value).toBeCloseTo(expected[position]!, 4);
  });

  test('counts arcs both ways, against chance too', () => {
    const { arcs, binary } = reciprocityOf(toLists(mixed));
    expect(arcs).toBe(6);
    expect(binary).toEqual({ reciprocity: 1 / 3, rho: -1 / 3 });
  });

  test('counts people by the sides that they are on', () => {
    const counted = reciprocityOf(toLists(plain(5, '0>1:1', '1>2:1', '2>1:1')));
    expect(counted).toMatchObject({ onlyGives: 1, onlyGets: 0, noExchange: 2 });
    expect(counted.persons[0]).toEqual({ give: 1, get: 0, balance: 0 });
  });

  test('adds up arcs of one pair, and takes an arc of nothing for none', () => {
    const network = plain(3, '0>1:1', '1>0:3', '0>1:2', '1>2:0');
    expect(reciprocityOf(toLists(network))).toEqual(reciprocityOf(toLists(plain(3, '0>1:3', '1>0:3'))));
  });

  test('weighs 1 for each arc where no weight is given', () => {
    const { weight, weighted } = reciprocityOf({ people: 2, source: [0, 1, 1], target: [1, 0, 0] });
    expect([weight, weighted]).toEqual([3, 2 / 3]);
  });

  test('is undefined in what there is nothing of', () => {
    const nothing = {
      binary: { reciprocity: null, rho: null },
      weighted: null,
      circulation: null,
      balancedShare: null,
      balance: 0,
      gini: { give: null, get: null },
    };
    expect(reciprocityOf(toLists(plain(3)))).toMatchObject({ ...nothing, takingPart: 0, noExchange: 3 });
    expect(reciprocityOf(toLists(plain(0)))).toMatchObject({ ...nothing, takingPart: null, people: 0 });
    // Everybody is tied to everybody: there is no other way to lay as many arcs.
    expect(reciprocityOf(toLists(plain(2, '0>1:1', '1>0:1'))).binary).toEqual({ reciprocity: 1, rho: null });
  });

  test('knows a tie however small it is beside others', () => {
    const measured = reciprocityOf(toLists(plain(3, '0>1:1e-200', '1>2:1e200')));
    expect(measured).toMatchObject({
      arcs: 2,
      onlyGives: 1,
      onlyGets: 1,
      takingPart: 1 / 3,
      balancedShare: 0,
    });
    expect(reciprocityOf(toLists(plain(2, '0>1:1e-280', '1>0:1e-280'))).circulation).toBe(1);
    expect(reciprocityOf(toLists(plain(2, '0>1:1e300', '1>0:1e300'))).weight).toBe(2e300);
  });

  test('says whole amounts to the last unit', () => {
    const most = 2 ** 51;
    const { weight, circulation } = reciprocityOf(toLists(plain(2, `0>1:${most - 1}`, '1>0:1')));
    expect([weight, circulation]).toEqual([most, 2 / most]);
  });
});

describe('a graph', () => {
  test('is measured as its arcs are, in the order of its nodes', () => {
    const graph = new DirectedGraph();
    for (const node of ['constructor', 'b', 'c', 'alone']) graph.addNode(node);
    graph.addEdge('constructor', 'b', { weight: 2 });
    graph.addEdge('b', 'c');
    expect(reciprocityOf(graph)).toEqual(reciprocityOf(toLists(plain(4, '0>1:2', '1>2:1'))));
    const several = new MultiDirectedGraph();
    several.mergeNode('a');
    several.mergeNode('b');
    several.addEdge('a', 'b');
    several.addEdge('a', 'b', { weight: 2 });
    expect(reciprocityOf(several)).toMatchObject({ arcs: 1, weight: 3 });
  });

  test('must say who helps whom', () => {
    const graph = new UndirectedGraph();
    graph.mergeEdge('a', 'b');
    expect(() => reciprocityOf(graph)).toThrow(
      new TypeError('help has a direction: the graph must have directed edges only'),
    );
  });
});

describe('a network that cannot be measured', () => {
  test.each([
    ['somebody who helps themselves', { people: 2, source: [1], target: [1] }],
    ['somebody who is not there', { people: 2, source: [0], target: [2] }],
    ['half a person', { people: 2, source: [0.5], target: [1] }],
    ['a negative weight', { people: 2, source: [0], target: [1], weight: [-1] }],
    ['a weight too small to be told from nothing', { people: 2, source: [0], target: [1], weight: [5e-324] }],
    ['no number', { people: 2, source: [0], target: [1], weight: [Number.NaN] }],
    ['endless help', { people: 2, source: [0], target: [1], weight: [Number.POSITIVE_INFINITY] }],
    ['a weight that is left out', { people: 2, source: [0], target: [1], weight: [undefined] }],
    ['a weight of nothing', { people: 2, source: [0], target: [1], weight: [null] }],
    ['a text for a weight', { people: 2, source: [0], target: [1], weight: ['3'] }],
    ['yes for a weight', { people: 2, source: [0], target: [1], weight: [true] }],
    ['fewer targets', { people: 2, source: [0, 1], target: [1] }],
    ['fewer weights', { people: 2, source: [0, 1], target: [1, 0], weight: [1] }],
    ['fewer than no people', { people: -1, source: [], target: [] }],
  ])('has %s', (_, network) => {
    expect(() => reciprocityOf(network as HelpArcs)).toThrow(RangeError);
  });

  test('has a graph with somebody who helps themselves', () => {
    const graph = new DirectedGraph();
    graph.addNode('Mrs. Private');
    graph.addEdge('Mrs. Private', 'Mrs. Private');
    expect(() => reciprocityOf(graph)).toThrow(/^nobody helps themselves/);
  });
});
