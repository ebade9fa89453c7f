import { largestCirculation } from './circulation.js';
import { arcBetween, type Network } from './network.js';

/** What people gave and got: `[people]` each, in the whole numbers of the network. */
export interface Exchanged {
  readonly give: Float64Array;
  readonly get: Float64Array;
}

export function exchanged({ people, arcs, source, target, weight }: Network): Exchanged {
  const give = new Float64Array(people);
  const get = new Float64Array(people);
  for (let arc = 0; arc < arcs; arc++) {
    give[source[arc]!] = give[source[arc]!]! + weight[arc]!;
    get[target[arc]!] = get[target[arc]!]! + weight[arc]!;
  }
  return { give, get };
}

/** All that flows. */
export function totalOf({ weight }: Pick<Network, 'weight'>): number {
  return weight.reduce((sum, each) => sum + each, 0);
}

/** Pairs of arcs that run both ways: how many arcs are in them, and how much of their weight is returned. */
export function returned(network: Network): { readonly arcs: number; readonly weight: number } {
  let arcs = 0;
  let weight = 0;
  for (let arc = 0; arc < network.arcs; arc++) {
    const back = arcBetween(network, network.target[arc]!, network.source[arc]!);
    if (back === -1) continue;
    arcs++;
    weight += Math.min(network.weight[arc]!, network.weight[back]!);
  }
  return { arcs, weight };
}

/** The largest part of what flows that flows in closed loops. */
export function circulating(network: Network): number {
  const { people, arcs, source, target, weight } = network;
  const flow = largestCirculation({
    nodes: people,
    arcs,
    from: source,
    to: target,
    capacity: weight,
    counts: new Uint8Array(arcs).fill(1),
  });
  return flow.reduce((sum, each) => sum + each, 0);
}

/** What is given by people who get as much: `sum_i min(give_i, get_i)`. */
export function balanced({ give, get }: Exchanged): number {
  return give.reduce((sum, amount, person) => sum + Math.min(amount, get[person]!), 0);
}

/** How many people both give and get, do one of the two, or neither. An arc counts however small it is. */
export function countSides({ people, arcs, source, target }: Network): {
  readonly both: number;
  readonly onlyGives: number;
  readonly onlyGets: number;
  readonly neither: number;
} {
  const sides = new Uint8Array(people);
  for (let arc = 0; arc < arcs; arc++) {
    sides[source[arc]!] = sides[source[arc]!]! | 1;
    sides[target[arc]!] = sides[target[arc]!]! | 2;
  }
  const counts = [0, 0, 0, 0];
  for (const side of sides) counts[side] = counts[side]! + 1;
  return { both: counts[3]!, onlyGives: counts[1]!, onlyGets: counts[2]!, neither: counts[0]! };
}

/**
 * How much more of the arcs run both ways than by chance among as many: 1 for all, 0 for as many as chance, below 0 for fewer.
 *
 * `rho = (r - a) / (1 - a)` with the density `a = L / (n (n - 1))`. Source: Garlaschelli and Loffredo (2004),
 * doi:10.1103/PhysRevLett.93.268701. `NaN` without arcs, or where everybody is tied to everybody.
 */
export function againstChance(people: number, arcs: number, mutualArcs: number): number {
  const pairs = people * (people - 1);
  // Whole above and below the line, so that nothing is rounded twice; 0 / 0 where it is undefined.
  return (mutualArcs * pairs - arcs * arcs) / (arcs * (pairs - arcs));
}

/** Of one person: 1 when they give as much as they get, 0 when they do one of the two or nothing at all. */
export function balanceOf(give: number, get: number): number {
  return give + get === 0 ? 0 : (2 * Math.min(give, get)) / (give + get);
}
