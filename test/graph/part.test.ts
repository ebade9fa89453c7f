import { describe, expect, test } from 'vitest';
import { partOf, partsOf } from '../../src/graph/part.js';
import { buildPoolGraph } from '../../src/graph/pool-graph.js';
import { parsePool } from '../../src/input/parse-pool.js';
import { seatedIn } from '../../src/model/seated.js';
import { participant, pool } from '../support/builders.js';

const town = parsePool(
  pool(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => participant(id)),
    {
      backgrounds: [{ attribute: 'age', theme: true }],
      apart: [
        ['a', 'b'],
        ['c', 'e'],
      ],
      together: [
        ['a', 'd', 'f'],
        ['e', 'f'],
      ],
      circles: [
        { id: 'c-1', members: ['b'] },
        { id: 'c-2', members: ['c', 'd'] },
      ],
    },
  ),
);

describe('the part of a pool that concerns some people', () => {
  const part = partOf(town, ['c', 'a']);

  test('holds them alone, in the order in which they are named', () => {
    expect(part.participants.map(({ id }) => id)).toEqual(['c', 'a']);
  });

  test('holds the circles and agreements that one of them is in, whole', () => {
    expect(part.apart).toEqual([
      ['a', 'b'],
      ['c', 'e'],
    ]);
    expect(part.together).toEqual([['a', 'd', 'f']]);
    expect(part.circles.map(({ id }) => id)).toEqual(['c-2']);
    expect(part.circles.flatMap(seatedIn)).toEqual(['c', 'd']);
  });

  test('is looked at on the same day, in the same words and by the same rules', () => {
    const { date, vocabulary, backgrounds, area } = town;
    expect(part).toMatchObject({ date, vocabulary, backgrounds, area });
  });

  test('makes a graph that passes over whoever is outside, but knows how many a set has', () => {
    const graph = buildPoolGraph(part);
    expect(graph.inNeighbors('together:0')).toEqual(['participant:a']);
    expect(graph.getNodeAttributes('together:0')).toMatchObject({ size: 3 });
    expect(graph.inNeighbors('apart:1')).toEqual(['participant:c']);
    expect(graph.inNeighbors('circle:c-2')).toEqual(['participant:c']);
    expect(graph.hasNode('participant:d')).toBe(false);
  });
});

test('an agreement across two parts is in both', () => {
  const [one, other] = partsOf(town, [
    ['a', 'e'],
    ['f', 'b'],
  ]);
  expect(one?.apart).toEqual(town.apart);
  expect(other?.apart).toEqual([['a', 'b']]);
  expect(one?.together).toEqual(town.together);
  expect(other?.together).toEqual(town.together);
  expect([one?.circles, other?.circles.map(({ id }) => id)]).toEqual([[], ['c-1']]);
});

test('the part of nobody is empty, and no parts are none', () => {
  expect(partOf(town, [])).toMatchObject({ participants: [], apart: [], together: [], circles: [] });
  expect(partsOf(town, [])).toEqual([]);
});
