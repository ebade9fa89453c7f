import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestCirculation } from '../../src/network/circulation.js';
import { reciprocityOf } from '../../src/reciprocity.js';
import { expectClose } from '../support/close.js';
import { oracleCirculation } from '../support/highs.js';
import {
  anyWeight,
  arbitraryNetwork,
  matrixOf,
  type PlainNetwork,
  toLists,
  wholeWeight,
} from './networks.js';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Every measure but circulation, from the matrix of who helps whom, as the sources write it. */
function oracleMeasures(network: PlainNetwork) {
  const { people } = network;
  const w = matrixOf(network);
  const everybody = [...w.keys()];
  const pairs = everybody.flatMap((i) => everybody.filter((j) => j !== i).map((j) => [i, j] as const));
  const give = everybody.map((i) => sum(w[i]!));
  const get = everybody.map((j) => sum(w.map((row) => row[j]!)));
  const total = sum(give);
  const arcs = pairs.filter(([i, j]) => w[i]![j]! > 0);
  // networkx, `overall_reciprocity`: arcs less the edges that are left without direction, twice, over arcs.
  const edges = pairs.filter(([i, j]) => i < j && (w[i]![j]! > 0 || w[j]![i]! > 0));
  const reciprocity = (2 * (arcs.length - edges.length)) / arcs.length;
  const density = arcs.length / pairs.length;
  // igraph, `reciprocity(mode = "default")`, on weights.
  const weighted = 1 - sum(pairs.map(([i, j]) => Math.abs(w[i]![j]! - w[j]![i]!))) / (2 * total);
  const balancedShare = 1 - sum(everybody.map((i) => Math.abs(give[i]! - get[i]!))) / (2 * total);
  const both = everybody.filter((i) => give[i]! > 0 && get[i]! > 0).length;
  const gini = (x: readonly number[]): number | null =>
    orNull(sum(x.flatMap((a) => x.map((b) => Math.abs(a - b)))) / (2 * people * total));
  return {
    people,
    arcs: arcs.length,
    weight: total,
    binary: { reciprocity: orNull(reciprocity), rho: orNull((reciprocity - density) / (1 - density)) },
    weighted: orNull(weighted),
    balancedShare: orNull(balancedShare),
    takingPart: both / people,
    balance: total === 0 ? 0 : (balancedShare * both) / people,
    gini: { give: gini(give), get: gini(get) },
    onlyGives: everybody.filter((i) => give[i]! > 0 && get[i] === 0).length,
    onlyGets: everybody.filter((i) => give[i] === 0 && get[i]! > 0).length,
    noExchange: everybody.filter((i) => give[i] === 0 && get[i] === 0).length,
    persons: everybody.map((i) => ({
      give: give[i]!,
      get: get[i]!,
      balance: give[i]! + get[i]! === 0 ? 0 : (2 * Math.min(give[i]!, get[i]!)) / (give[i]! + get[i]!),
    })),
  };
}

test('measures are what the formulas of their sources give', () => {
  fc.assert(
    fc.property(arbitraryNetwork({ weight: fc.oneof(wholeWeight, anyWeight) }), (network) => {
      const { circulation, ...measured } = reciprocityOf(toLists(network));
      expectClose(measured, oracleMeasures(network));
    }),
    { numRuns: 500 },
  );
});

test('circulation is what a linear program finds, exactly where amounts are whole', () => {
  fc.assert(
    fc.property(arbitraryNetwork({ weight: wholeWeight, mostPeople: 9 }), (network) => {
      const { circulation, weight } = reciprocityOf(toLists(network));
      const arcs = network.arcs.map(([from, to, capacity]) => ({ from, to, capacity, counts: true }));
      const most = oracleCirculation(arcs);
      expect(Math.abs(most - Math.round(most))).toBeLessThan(1e-6);
      expect(circulation).toBe(weight === 0 ? null : Math.round(most) / weight);
    }),
    { numRuns: 500 },
  );
});

test('what flows through arcs that do not count is what a linear program finds, exactly', () => {
  const network = arbitraryNetwork({ weight: wholeWeight, mostPeople: 9 });
  const counting = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(network, counting, ({ people, arcs }, counts) => {
      const flow = largestCirculation({
        nodes: people,
        arcs: arcs.length,
        from: Int32Array.from(arcs, ([from]) => from),
        to: Int32Array.from(arcs, ([, to]) => to),
        capacity: Float64Array.from(arcs, ([, , weight]) => weight),
        counts: Uint8Array.from(arcs, (_, arc) => Number(counts[arc])),
      });
      const net = new Array<number>(people).fill(0);
      for (const [arc, [from, to, capacity]] of arcs.entries()) {
        expect(flow[arc]).toBeGreaterThanOrEqual(0);
        expect(flow[arc]).toBeLessThanOrEqual(capacity);
        net[from]! -= flow[arc]!;
        net[to]! += flow[arc]!;
      }
      expect(net.every((amount) => amount === 0)).toBe(true);
      const most = oracleCirculation(
        arcs.map(([from, to, capacity], arc) => ({ from, to, capacity, counts: counts[arc]! })),
      );
      expect(sum([...flow].filter((_, arc) => counts[arc]))).toBe(Math.round(most));
    }),
    { numRuns: 500 },
  );
});
