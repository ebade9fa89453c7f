import {
  type ParticipantInput,
  type PolicyInput,
  type PoolInput,
  type Proposal,
  type ProposeSyncOptions,
  proposeCirclesSync,
} from '../src/index.js';
import { permuted, renamedBackgrounds } from '../test/support/transformations.js';
import { type Chance, createChance, type PoolKind, poolKinds } from './pools.js';
import type { Table } from './table.js';

/** What is put to the test: it may be somebody's own way to propose. */
export type Proposer = (pool: PoolInput, options: ProposeSyncOptions) => Proposal;

/** Whether something decided who has a place that should not. */
export interface Favour {
  readonly question: string;
  /** What was counted: runs, placed people, pairs of twins. */
  readonly cases: number;
  readonly expected: number;
  readonly seen: number;
  /** Standard deviations between them; null where nothing at all may differ. */
  readonly z: number | null;
}

const effort = 'quick';
/** Fewer than two circles need, and more than one holds: somebody is left over, and why not the other? */
const besideTwins = { fewest: 12, most: 16 };
const seedsOfTwins = 10;
/** Neither rule nor criterion looks at backgrounds. */
const blind: PolicyInput = {
  rules: { dominance: 'off' },
  weights: { proximity: 0.2, complementarity: 0.3, reciprocity: 0.25, mix: 0, resilience: 0.1 },
};

/**
 * Whether anybody is favoured by what must not matter, over pools of all kinds: 200 pools of 24 to 44 people, and as many of 14 to 18 with twins, with the chance that such a
 * difference, or a larger one, comes about by itself (two-sided, normal approximation).
 */
export function favour(): Table {
  return {
    head: ['question', 'cases', 'expected', 'seen', 'z', 'by chance'],
    rows: measureFavour(proposeCirclesSync, 200).map(({ question, cases, expected, seen, z }) => [
      question,
      cases,
      expected.toFixed(1),
      seen,
      z === null ? '' : z.toFixed(2),
      z === null ? '' : twoSided(z).toFixed(2),
    ]),
  };
}

/** As {@link favour}, of another proposer or of fewer pools. */
export function measureFavour(propose: Proposer, pools: number): Favour[] {
  const kinds = Object.keys(poolKinds) as PoolKind[];
  const order = new Tally('runs that differ when lists, keys and names of labels are others');
  const names = new Tally('ranks of those with a place, by how their ids sort');
  const places = new Tally('ranks of those with a place, by where they stand in the list');
  const labels = labelTallies('');
  const labelsBlind = labelTallies(', no rule or weight on backgrounds');
  const twins = new Tally('twins: the one whose id sorts first has the place');
  const lasting = new Tally('twins: the same one has the place, seed after seed');
  for (let at = 0; at < pools; at++) {
    const chance = createChance(at);
    const invent = poolKinds[kinds[at % kinds.length]!];

    const pool = invent(24 + chance.below(21), at);
    const other = renamedBackgrounds(permuted(pool, at), at);
    const [as, also] = [pool, other].map((each) => placesIn(propose(each, { seed: at, effort })));
    order.count(as === also ? 0 : 1, 0, 0);

    const dealt = dealtOut(pool, chance);
    const placed = placedBy(propose(dealt, { seed: at, effort }));
    const ids = dealt.participants.map(({ id }) => id);
    countRanks(names, [...ids].sort(), placed);
    countRanks(places, ids, placed);
    countLabels(labels, dealt, placed);
    countLabels(labelsBlind, dealt, placedBy(propose(dealt, { seed: at, effort, policy: blind })));

    const [one, two, withTwins] = twinned(
      invent(besideTwins.fewest + chance.below(besideTwins.most - besideTwins.fewest + 1), at),
      chance,
    );
    let [differ, first] = [0, 0];
    for (let seed = 0; seed < seedsOfTwins; seed++) {
      const seated = placedBy(propose(withTwins, { seed, effort }));
      if (seated.has(one) === seated.has(two)) continue;
      differ++;
      if (seated.has(one)) first++;
    }
    twins.count(first, differ / 2, differ / 4);
    // The square of how far d tosses of a fair coin are from half has mean d / 4 and variance d (d - 1) / 8.
    lasting.count((first - differ / 2) ** 2, differ / 4, (differ * (differ - 1)) / 8);
  }
  const tallies = [
    order,
    names,
    places,
    ...Object.values(labels),
    ...Object.values(labelsBlind),
    twins,
    lasting,
  ];
  return tallies.map((each) => each.favour());
}

interface LabelTallies {
  readonly commonest: Tally;
  readonly rarest: Tally;
  readonly firstNamed: Tally;
}

function labelTallies(how: string): LabelTallies {
  return {
    commonest: new Tally(`places for the commonest label, dealt out anew${how}`),
    rarest: new Tally(`places for the rarest label, dealt out anew${how}`),
    firstNamed: new Tally(`places for the label that sorts first, dealt out anew${how}`),
  };
}

/** Adds up what was seen and what chance alone would give. */
class Tally {
  readonly question: string;
  private cases = 0;
  private seen = 0;
  private expected = 0;
  private variance = 0;

  constructor(question: string) {
    this.question = question;
  }

  count(seen: number, expected: number, variance: number): void {
    this.cases++;
    this.seen += seen;
    this.expected += expected;
    this.variance += variance;
  }

  favour(): Favour {
    const { question, cases, seen, expected, variance } = this;
    return {
      question,
      cases,
      seen,
      expected,
      z: variance > 0 ? (seen - expected) / Math.sqrt(variance) : null,
    };
  }
}

/** Wilcoxon (1945): the sum of the ranks of some of a list, of whom it should not matter where they stand in it. */
function countRanks(tally: Tally, list: readonly string[], chosen: ReadonlySet<string>): void {
  const ranks = list.flatMap((id, at) => (chosen.has(id) ? [at + 1] : []));
  const [all, some] = [list.length, ranks.length];
  if (some === 0 || some === all) return;
  const sum = ranks.reduce((total, rank) => total + rank, 0);
  tally.count(sum, (some * (all + 1)) / 2, (some * (all - some) * (all + 1)) / 12);
}

/** The hypergeometric distribution: how many of some people are among those who have a seat. */
function countSeats(tally: Tally, people: readonly string[], seats: ReadonlySet<string>, all: number): void {
  const share = people.length / all;
  const seen = people.filter((id) => seats.has(id)).length;
  tally.count(seen, seats.size * share, (seats.size * share * (1 - share) * (all - seats.size)) / (all - 1));
}

/** Counts, for each attribute that is no theme, how many of the people with certain labels have a place. */
function countLabels(
  { commonest, rarest, firstNamed }: LabelTallies,
  pool: PoolInput,
  placed: ReadonlySet<string>,
): void {
  const themes = new Set(pool.backgrounds?.filter(({ theme }) => theme).map(({ attribute }) => attribute));
  const attributes = new Set(pool.participants.flatMap(({ backgrounds }) => Object.keys(backgrounds ?? {})));
  for (const attribute of attributes) {
    if (themes.has(attribute)) continue;
    const peopleOf = new Map<string, string[]>();
    for (const { id, backgrounds } of pool.participants) {
      const label = backgrounds?.[attribute];
      if (label !== undefined) peopleOf.set(label, [...(peopleOf.get(label) ?? []), id]);
    }
    const bySize = [...peopleOf.values()].sort((a, b) => a.length - b.length);
    const [byName] = [...peopleOf].sort(([a], [b]) => (a < b ? -1 : 1));
    const known = bySize.flat();
    const seats = new Set(known.filter((id) => placed.has(id)));
    if (bySize.length < 2) continue;
    countSeats(rarest, bySize[0]!, seats, known.length);
    countSeats(commonest, bySize.at(-1)!, seats, known.length);
    countSeats(firstNamed, byName![1], seats, known.length);
  }
}

/** The same people, in another order, with ids and backgrounds dealt out anew: neither says anything of anybody. */
function dealtOut(pool: PoolInput, chance: Chance): PoolInput {
  const names = chance.shuffled(pool.participants.map((_, at) => `p-${at}`));
  const nameOf = new Map(pool.participants.map(({ id }, at) => [id, names[at]!]));
  const { participants, ...about } = renamedBackgrounds(pool, chance.below(1_000_000));
  const backgrounds = chance.shuffled(participants.map((each) => each.backgrounds ?? {}));
  const rename = (ids: readonly string[]): string[] => ids.map((id) => nameOf.get(id)!);
  return {
    ...about,
    participants: chance.shuffled(
      participants.map((each, at) => ({ ...each, id: names[at]!, backgrounds: backgrounds[at]! })),
    ),
    apart: pool.apart?.map(rename) ?? [],
    together: pool.together?.map(rename) ?? [],
  };
}

/** Somebody of the pool, and a twin: the same in all but the id. Their ids come in the order of their sorting. */
function twinned(pool: PoolInput, chance: Chance): [one: string, two: string, pool: PoolInput] {
  const bound = new Set([...(pool.apart ?? []), ...(pool.together ?? [])].flat());
  const free = pool.participants.filter(({ id }) => !bound.has(id));
  const first: ParticipantInput = { ...chance.one(free), id: 'twin-a' };
  const people = pool.participants.filter(
    (each) => each.home !== first.home || each.talents !== first.talents,
  );
  return ['twin-a', 'twin-b', { ...pool, participants: [...people, first, { ...first, id: 'twin-b' }] }];
}

/** Who is where, as a text. */
function placesIn({ circles, unplaced }: Proposal): string {
  return JSON.stringify([circles.map(({ members }) => members), unplaced]);
}

function placedBy({ circles }: Proposal): Set<string> {
  return new Set(circles.flatMap(({ members }) => members));
}

/** The chance of a draw from the normal distribution at least so far out: Abramowitz and Stegun 26.2.17. */
function twoSided(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = tail.reduceRight((inner, each) => t * (each + inner), 0);
  return 2 * (Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}
