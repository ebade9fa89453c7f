import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pools } from '../../src/arbitraries/index.js';
import { tieShare } from '../../src/network/ties.js';
import { relateMembers } from '../../src/relate.js';

test('the share of ties is what counting all ordered pairs gives', () => {
  fc.assert(
    fc.property(pools({ people: { min: 2, max: 8 } }), (pool) => {
      const network = relateMembers(
        pool,
        pool.participants.map(({ id }) => id),
      );
      const pairs = network
        .nodes()
        .flatMap((from) => network.nodes().flatMap((to) => (from === to ? [] : [[from, to]])));
      const tied = pairs.filter(([from, to]) => network.hasDirectedEdge(from, to));
      expect(tieShare(network.order, network.size)).toBeCloseTo(tied.length / pairs.length, 12);
    }),
  );
});
