import { gini } from './gini.js';
import type { Network } from './network.js';
import {
  againstChance,
  balanced,
  balanceOf,
  circulating,
  countSides,
  type Exchanged,
  exchanged,
  returned,
  totalOf,
} from './reciprocity.js';

/** Every measure of the family; `null` where it is undefined. */
export interface Measures {
  readonly people: number;
  readonly arcs: number;
  readonly weight: number;
  readonly binary: { readonly reciprocity: number | null; readonly rho: number | null };
  readonly weighted: number | null;
  readonly circulation: number | null;
  readonly balancedShare: number | null;
  readonly takingPart: number | null;
  readonly balance: number;
  readonly gini: { readonly give: number | null; readonly get: number | null };
  readonly onlyGives: number;
  readonly onlyGets: number;
  readonly noExchange: number;
}

/**
 * Measures who helps whom: `0 <= weighted <= circulation <= balancedShare <= 1`, to the last digit, since all three are
 * whole numbers divided by one total.
 *
 * Sources: weighted reciprocity, Squartini et al. (2013), doi:10.1038/srep02729; circulation, Homs-Dones et al. (2025),
 * arXiv:2506.12546.
 */
export function measure(network: Network): Measures {
  const { people, arcs, scale } = network;
  const total = totalOf(network);
  const sides = exchanged(network);
  const mutual = returned(network);
  const { both, onlyGives, onlyGets, neither } = countSides(network);
  const balancedShare = balanced(sides) / total;
  const takingPart = both / people;
  return {
    people,
    arcs,
    weight: total / scale,
    binary: {
      reciprocity: orNull(mutual.arcs / arcs),
      rho: orNull(againstChance(people, arcs, mutual.arcs)),
    },
    weighted: orNull(mutual.weight / total),
    circulation: total === 0 ? null : circulating(network) / total,
    balancedShare: orNull(balancedShare),
    takingPart: orNull(takingPart),
    balance: total === 0 ? 0 : balancedShare * takingPart,
    gini: { give: orNull(gini(sides.give)), get: orNull(gini(sides.get)) },
    onlyGives,
    onlyGets,
    noExchange: neither,
  };
}

/** What each person gives and gets, in the amounts that were given. */
export function measurePersons(network: Network): Array<{ give: number; get: number; balance: number }> {
  const { give, get }: Exchanged = exchanged(network);
  return Array.from({ length: network.people }, (_, person) => ({
    give: give[person]! / network.scale,
    get: get[person]! / network.scale,
    balance: balanceOf(give[person]!, get[person]!),
  }));
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
