import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortestPath } from '../../src/geography/shortest-path.js';

const nodes = 40;
const edge = fc.tuple(fc.nat({ max: nodes - 1 }), fc.nat({ max: nodes - 1 }), fc.nat({ max: 99 }));

test('the shortest path is what trying every edge until nothing changes finds', () => {
  const seen = { none: 0, some: 0 };
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 160, size: 'max' }), (edges) => {
      const paths = Array.from({ length: nodes }, (_, node) =>
        edges.flatMap(([from, to, length]) => (from === node ? [[to, length] as const] : [])),
      );
      const best = Array(nodes).fill(Number.POSITIVE_INFINITY);
      best[0] = 0;
      for (let round = 0; round < nodes; round++) {
        for (const [from, to, length] of edges) best[to] = Math.min(best[to], best[from] + length);
      }
      for (const [to, length] of best.entries()) {
        expect(shortestPath(paths, 0, to)).toBe(length);
        seen[length === Number.POSITIVE_INFINITY ? 'none' : 'some']++;
      }
    }),
    { numRuns: 200 },
  );
  expect(Math.min(seen.none, seen.some)).toBeGreaterThan(300);
});
