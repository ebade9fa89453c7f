import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pools } from '../../src/arbitraries/index.js';
import { abilitiesOf, buildGraph, helpersOf, nodeKey, type PoolGraph, parsePool } from '../../src/index.js';
import { maassluis, metresNorth, participant, pool } from '../support/builders.js';

/** Nodes and edges without those of partners, and of homes where nobody else is. */
function without(graph: PoolGraph, partners: readonly string[]): object {
  const rest = graph.copy();
  for (const key of partners) {
    const places = rest.outNeighbors(key).filter((other) => rest.getNodeAttribute(other, 'kind') === 'home');
    rest.dropNode(key);
    for (const place of places) if (rest.degree(place) === 0) rest.dropNode(place);
  }
  const { nodes, edges } = rest.export();
  return { nodes, edges: edges.map(({ source, target, attributes }) => ({ source, target, attributes })) };
}

describe('the graph of a pool with partners', () => {
  test('is the same as without, but for their own nodes and edges, and helps nobody', () => {
    let edges = 0;
    fc.assert(
      fc.property(pools({ people: { min: 1, max: 8 }, with: ['partners'] }), (input) => {
        const { partners: _, ...plain } = input;
        const [graph, other] = [buildGraph(input), buildGraph(plain)];
        const keys = (parsePool(input).partners ?? []).map(({ id }) => nodeKey.partner(id));
        expect(without(graph, keys)).toEqual(without(other, []));
        for (const key of keys) edges += graph.degree(key);
        const dealt = (parsePool(input).partners ?? []).map(
          ({ offers, wishes }) => offers.length + wishes.length,
        );
        expect(keys.map((key) => graph.degree(key) - 1)).toEqual(dealt);
        for (const { id, needs = [] } of input.participants) {
          expect(abilitiesOf(graph, id)).toEqual(abilitiesOf(other, id));
          for (const said of needs) {
            const need = typeof said === 'string' ? said : said.need;
            const habits = { personal: 800, detour: 1.3 };
            expect(helpersOf(graph, id, need, habits)).toEqual(helpersOf(other, id, need, habits));
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(edges).toBeGreaterThan(100);
  });

  test('says what a partner offers and wishes for, and what a volunteer is able to do', () => {
    const graph = buildGraph(
      pool([participant('p-1')], {
        partners: [
          { id: 'p-1', point: maassluis, offers: ['cooking', { need: 'groceries' }], wishes: ['cooking'] },
        ],
        volunteers: [
          { id: 'p-1', home: metresNorth(maassluis, 100), talents: ['walking'], languages: ['nl'] },
        ],
      }),
    );
    const said = graph
      .filterEdges((_edge, { kind }) => ['provides', 'wished-by', 'lies-at', 'lives-at'].includes(kind))
      .map((edge) => [graph.source(edge), graph.getEdgeAttribute(edge, 'kind'), graph.target(edge)]);
    const [here, there] = [maassluis, metresNorth(maassluis, 100)].map(({ lat, lon }) =>
      nodeKey.home(lat, lon),
    );
    expect(said.sort()).toEqual(
      [
        ['participant:p-1', 'lives-at', here],
        ['partner:p-1', 'lies-at', here],
        ['partner:p-1', 'provides', 'talent:cooking'],
        ['partner:p-1', 'provides', 'need:groceries'],
        ['talent:cooking', 'wished-by', 'partner:p-1'],
        ['volunteer:p-1', 'lies-at', there],
        ['volunteer:p-1', 'provides', 'talent:walking'],
      ].sort(),
    );
    expect(graph.getNodeAttributes('partner:p-1')).toEqual({ kind: 'partner', id: 'p-1', dayparts: [] });
    expect(graph.getNodeAttributes('volunteer:p-1')).toEqual({
      kind: 'volunteer',
      id: 'p-1',
      dayparts: [],
      languages: ['nl'],
    });
  });
});
