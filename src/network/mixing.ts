import type { Network } from './network.js';

/** How much help stays among people with the same label, and how much would if labels played no part. */
export interface LabelMixing {
  readonly within: number;
  readonly byChance: number;
  /** How often labels dealt out by lot would give as much beyond chance. */
  readonly chance: number;
}

/** Times that labels are dealt out. */
const deals = 400;

/**
 * Holds the share of help among people with the same label against chance: everybody gives and gets as much as they do, to
 * and from anybody else. People without a label (-1) are left out.
 *
 * `byChance = sum_same give_i get_j / sum give_i get_j` over ordered pairs of different people, so that a network in which nobody can
 * help themselves is not taken for a mixed one. `null` with fewer than two labels, or without help between people whose label is known.
 *
 * @param below a whole number from 0 to one less than it is given, by lot
 */
export function measureMixing(
  network: Network,
  labels: readonly number[],
  below: (count: number) => number,
): LabelMixing | null {
  const known = [...labels.keys()].filter((person) => labels[person] !== -1);
  if (new Set(known.map((person) => labels[person])).size < 2) return null;
  const flow = listKnown(network, labels);
  if (flow.total === 0) return null;
  const { within, byChance } = hold(flow, labels, known);
  let asMuch = 0;
  const dealt = [...labels];
  for (let deal = 0; deal < deals; deal++) {
    for (let last = known.length - 1; last > 0; last--) {
      const [one, other] = [known[last]!, known[below(last + 1)]!];
      [dealt[one], dealt[other]] = [dealt[other]!, dealt[one]!];
    }
    const lot = hold(flow, dealt, known);
    if (lot.within - lot.byChance >= within - byChance - 1e-12) asMuch++;
  }
  return { within, byChance, chance: (asMuch + 1) / (deals + 1) };
}

interface KnownFlow {
  readonly arcs: readonly number[];
  readonly network: Network;
  readonly give: Float64Array;
  readonly get: Float64Array;
  readonly total: number;
}

/** Help between people whose label is known. */
function listKnown(network: Network, labels: readonly number[]): KnownFlow {
  const { people, source, target, weight } = network;
  const arcs = [...source.keys()].filter((arc) => labels[source[arc]!] !== -1 && labels[target[arc]!] !== -1);
  const give = new Float64Array(people);
  const get = new Float64Array(people);
  let total = 0;
  for (const arc of arcs) {
    give[source[arc]!] = give[source[arc]!]! + weight[arc]!;
    get[target[arc]!] = get[target[arc]!]! + weight[arc]!;
    total += weight[arc]!;
  }
  return { arcs, network, give, get, total };
}

function hold(
  { arcs, network: { source, target, weight }, give, get, total }: KnownFlow,
  labels: readonly number[],
  known: readonly number[],
): { readonly within: number; readonly byChance: number } {
  let same = 0;
  for (const arc of arcs) if (labels[source[arc]!] === labels[target[arc]!]) same += weight[arc]!;
  const gives = new Map<number, number>();
  const gets = new Map<number, number>();
  let own = 0;
  for (const person of known) {
    const label = labels[person]!;
    gives.set(label, (gives.get(label) ?? 0) + give[person]! / total);
    gets.set(label, (gets.get(label) ?? 0) + get[person]! / total);
    own += (give[person]! / total) * (get[person]! / total);
  }
  let alike = -own;
  for (const [label, amount] of gives) alike += amount * gets.get(label)!;
  return { within: same / total, byChance: own === 1 ? 0 : Math.max(0, alike) / (1 - own) };
}
