import { DirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import { buildHelpNetwork } from '../../src/graph/help-network.js';
import { relateMembers } from '../../src/relate.js';
import { participant, pool } from '../support/builders.js';

test('an open chain has an edge from each helper to whom they help, and no other', () => {
  const members = ['a', 'b', 'c'].map((id) => ({ participant: id, give: 1, get: 1, coverage: null }));
  const network = buildHelpNetwork(members, (giver, receiver) => (receiver === giver + 1 ? 0.5 : 0));
  expect(network.mapEdges((_edge, { weight }, from, to) => [from, to, weight])).toEqual([
    ['participant:a', 'participant:b', 0.5],
    ['participant:b', 'participant:c', 0.5],
  ]);
  expect(network.getNodeAttributes('participant:c')).toEqual(members[2]);
});

const kitchen = {
  vocabulary: {
    talents: ['chef', 'reader'],
    needs: ['meal', { slug: 'letter', mode: 'remote' }],
    meets: [
      ['chef', 'meal', 1],
      ['reader', 'letter', 0.5],
    ],
  },
} as const;

test('a need is split over those who can help, and two needs of one person add up', () => {
  const network = relateMembers(
    pool(
      [
        participant('__proto__', { talents: ['chef', 'reader'] }),
        participant('constructor', { talents: ['chef'] }),
        participant('hungry', { needs: ['meal', { need: 'letter', weight: 0.8 }] }),
      ],
      kitchen,
    ),
    ['hungry', '__proto__', 'constructor'],
  );
  const weightTo = (from: string): number => network.getEdgeAttribute(from, 'participant:hungry', 'weight');
  expect(weightTo('participant:__proto__')).toBeCloseTo(0.5 + 0.8 * 0.5, 12);
  expect(weightTo('participant:constructor')).toBeCloseTo(0.5, 12);
  expect(network.size).toBe(2);
  const copy = DirectedGraph.from(JSON.parse(JSON.stringify(network.export())));
  expect(copy.export()).toEqual(network.export());
});

test('people who say nothing are in the network without edges', () => {
  const network = relateMembers(pool([participant('one'), participant('other')]), ['one', 'other']);
  expect([network.order, network.size]).toEqual([2, 0]);
});
