import { expect, test } from 'vitest';
import { buildPoolGraph } from '../../src/graph/pool-graph.js';
import { parsePool } from '../../src/input/parse-pool.js';
import { readPerson, stopOf } from '../../src/problem/person.js';
import { maassluis, participant, pool } from '../support/builders.js';

const town = parsePool(
  pool(
    [
      participant('a', {
        talents: ['chef'],
        needs: ['walk', { need: 'call', weight: 0.5 }],
        backgrounds: { route: 'x' },
      }),
      participant('b'),
      participant('c', { needs: ['walk'] }),
    ],
    {
      vocabulary: {
        talents: ['chef'],
        needs: ['meal', { slug: 'walk', mutual: 0.7, mode: 'either' }, { slug: 'call', mode: 'remote' }],
        meets: [['chef', 'meal', 0.9]],
      },
      circles: [{ id: 'c-1', members: ['a'] }],
      apart: [
        ['b', 'c'],
        ['a', 'b', 'c'],
      ],
      together: [['c', 'a']],
    },
  ),
);
const graph = buildPoolGraph(town);

test('a person is read with what they can, need and are bound by, and nothing else', () => {
  const { said, ...read } = readPerson(graph, 'a');
  expect(said).toMatchObject({ kind: 'participant', id: 'a', backgrounds: { route: 'x' } });
  expect(read).toEqual({
    home: maassluis,
    abilities: new Map([
      ['meal', 0.9],
      ['walk', 0.7],
    ]),
    needs: [
      { slug: 'call', weight: 0.5, mutual: 0, remoteShare: 1 },
      { slug: 'walk', weight: 1, mutual: 0.7, remoteShare: 0.5 },
    ],
    offers: true,
    bonds: [
      { kind: 'apart', position: 1, size: 3 },
      { kind: 'together', position: 0, size: 2 },
    ],
  });
  expect(stopOf(readPerson(graph, 'a'))).toEqual({ point: maassluis, of: ['participant', 'a'] });
});

test('whoever offers nothing is read so', () => {
  expect(readPerson(graph, 'c')).toMatchObject({ offers: false, abilities: new Map([['walk', 0.7]]) });
});
