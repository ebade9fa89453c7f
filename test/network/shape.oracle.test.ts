import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeNetwork } from '../../src/describe.js';
import { arbitraryNetwork, matrixOf, type PlainNetwork, toLists, wholeWeight } from './networks.js';

const labelled = arbitraryNetwork({ weight: wholeWeight, mostPeople: 7 }).chain((network) =>
  fc.record({
    network: fc.constant(network),
    labels: fc.array(fc.constantFrom('a', 'b', 'c', undefined), {
      minLength: network.people,
      maxLength: network.people,
    }),
  }),
);

/** All shortest ways between two people, as lists of whom they pass. */
function shortestWays({ people }: PlainNetwork, w: number[][], from: number, to: number): number[][] {
  for (let ways = [[from]], steps = 0; steps < people; steps++) {
    ways = ways.flatMap((way) =>
      [...w.keys()]
        .filter((next) => w[way.at(-1)!]![next]! > 0 && !way.includes(next))
        .map((next) => [...way, next]),
    );
    const there = ways.filter((way) => way.at(-1) === to);
    if (there.length > 0) return there;
  }
  return [];
}

test('betweenness and reach are what counting all shortest ways gives', () => {
  fc.assert(
    fc.property(arbitraryNetwork({ weight: wholeWeight, mostPeople: 6 }), (network) => {
      const { people } = network;
      const w = matrixOf(network);
      const through = new Array<number>(people).fill(0);
      const apart: Array<readonly [number, number]> = [];
      let reached = 0;
      for (let from = 0; from < people; from++) {
        for (let to = 0; to < people; to++) {
          if (from === to) continue;
          const ways = shortestWays(network, w, from, to);
          if (ways.length > 0) reached++;
          if (ways.length > 0 && ways[0]!.length > 2) apart.push([from, to]);
          for (const way of ways) for (const person of way.slice(1, -1)) through[person]! += 1 / ways.length;
        }
      }
      const { betweenness, through: share, reach } = describeNetwork(toLists(network));
      expect(reach).toBeCloseTo(reached / (people * (people - 1)), 12);
      if (betweenness === null) return;
      for (let person = 0; person < people; person++) {
        const ofOthers = apart.filter((pair) => !pair.includes(person)).length;
        if (ofOthers === 0) expect(share![person]).toBeNull();
        else expect(share![person]).toBeCloseTo(through[person]! / ofOthers, 9);
      }
      for (const [person, share] of betweenness.entries()) {
        expect(share).toBeCloseTo(through[person]! / ((people - 1) * (people - 2)), 9);
      }
    }),
  );
});

test('help among the alike is what summing over all pairs gives', () => {
  fc.assert(
    fc.property(labelled, ({ network, labels }) => {
      const w = matrixOf(network);
      const known = [...labels.keys()].filter((person) => labels[person] !== undefined);
      const pairs = known.flatMap((i) => known.filter((j) => j !== i).map((j) => [i, j] as const));
      const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);
      const isAlike = ([i, j]: readonly [number, number]): boolean => labels[i] === labels[j];
      const give = (i: number): number => sum(known.map((j) => w[i]![j]!));
      const get = (j: number): number => sum(known.map((i) => w[i]![j]!));
      const help = ([i, j]: readonly [number, number]): number => w[i]![j]!;
      const product = ([i, j]: readonly [number, number]): number => give(i) * get(j);
      const { mixing } = describeNetwork(toLists(network), { backgrounds: { label: labels } });
      const total = sum(pairs.map(help));
      if (new Set(known.map((person) => labels[person])).size < 2 || total === 0) {
        expect(mixing).toEqual([]);
        return;
      }
      expect(mixing[0]!.within).toBeCloseTo(sum(pairs.filter(isAlike).map(help)) / total, 9);
      const chance = sum(pairs.map(product));
      expect(mixing[0]!.byChance).toBeCloseTo(
        chance === 0 ? 0 : sum(pairs.filter(isAlike).map(product)) / chance,
        9,
      );
      // Newman's formula over all pairs, each person without a label a group of their own.
      const all = sum(w.flat());
      const out = w.map(sum);
      const into = [...w.keys()].map((j) => sum(w.map((row) => row[j]!)));
      const newman = [...w.keys()].flatMap((i) =>
        [...w.keys()]
          .filter((j) => i === j || (labels[i] !== undefined && labels[i] === labels[j]))
          .map((j) => w[i]![j]! / all - (out[i]! * into[j]!) / all ** 2),
      );
      expect(mixing[0]!.modularity).toBeCloseTo(sum(newman), 9);
    }),
    { numRuns: 60 },
  );
});
