import { describe, expect, test } from 'vitest';
import { type Favour, measureFavour, type Proposer } from '../bench/favour.js';
import { type PoolInput, type Proposal, proposeCirclesSync } from '../src/index.js';

/*
 * A small part of `npm run bench -- favour`, which counts over ten times as many pools: whether ids, places in a list, names of
 * labels or a seed decide who has a place. Twenty pools show what is plain to see.
 */

const pools = 20;

/** Further than chance comes in one of thousands of draws: about one in fifteen thousand. */
const plain = 4;

const names = 'ranks of those with a place, by how their ids sort';
const places = 'ranks of those with a place, by where they stand in the list';
const order = 'runs that differ when lists, keys and names of labels are others';
const firstNamed = 'places for the label that sorts first, dealt out anew';
const twins = 'twins: the one whose id sorts first has the place';
const lasting = 'twins: the same one has the place, seed after seed';

/** A short search: what it does not decide, ties do, and those are where a favour would be. */
const briefly: Proposer = (pool, options) => proposeCirclesSync(pool, { ...options, effort: 600 });

test('nobody is favoured by what must not matter', () => {
  const measured = measureFavour(briefly, pools);
  const [runs, ...draws] = measured;
  expect(runs).toMatchObject({ question: order, cases: pools, seen: 0 });
  for (const { cases } of draws) expect(cases).toBeGreaterThan(pools / 2);
  // With the rule on backgrounds the commonest label may have fewer places: it is meant to matter.
  const ofChance = draws.filter(
    ({ question }) => !question.includes('commonest') || question.includes('no rule'),
  );
  expect(ofChance.filter(({ z }) => Math.abs(z!) >= plain)).toEqual([]);
}, 120_000);

/** Gives places to six in ten: the first of some order. It looks for nothing, so that it costs nothing. */
const firstBy =
  (sorted: (pool: PoolInput, seed: number) => readonly string[]): Proposer =>
  (pool, { seed = 1 }) => {
    const ids = sorted(pool, seed);
    const members = ids.slice(0, Math.ceil(ids.length * 0.6));
    return { circles: [{ members }], unplaced: [] } as unknown as Proposal;
  };

const idsOf = ({ participants }: PoolInput): string[] => participants.map(({ id }) => id);
const labelOf = ({ backgrounds = {} }: PoolInput['participants'][number]): string =>
  Object.entries(backgrounds).sort().join();
/** By chance, and by nothing else: no favour of its own. */
const drawn = (pool: PoolInput, seed: number): string[] => {
  const salt = pool.participants.length * 7919 + seed * 104_729 + 12_345;
  const key = (at: number): number => (((at + 1) * salt * 2_654_435_761) % 4_294_967_291) + at / 1000;
  return idsOf(pool)
    .sort()
    .map((id, at) => ({ id, key: key(at) }))
    .sort((a, b) => a.key - b.key)
    .map(({ id }) => id);
};
const withFirst = (ids: readonly string[], first: string): string[] => [
  first,
  ...ids.filter((id) => id !== first),
];
const without = (ids: readonly string[], last: string): string[] => [
  ...ids.filter((id) => id !== last),
  last,
];

const biased: { readonly [Question: string]: Proposer } = {
  [names]: firstBy((pool) => idsOf(pool).sort()),
  [places]: firstBy(idsOf),
  [order]: firstBy(idsOf),
  [firstNamed]: firstBy(({ participants }) =>
    [...participants].sort((a, b) => (labelOf(a) < labelOf(b) ? -1 : 1)).map(({ id }) => id),
  ),
  [twins]: firstBy((pool, seed) => withFirst(without(drawn(pool, seed), 'twin-b'), 'twin-a')),
  // One of them, by the size of the pool: neither first nor second more often, but never the other.
  [lasting]: firstBy((pool, seed) => {
    const [one, other] = pool.participants.length % 2 === 0 ? ['twin-a', 'twin-b'] : ['twin-b', 'twin-a'];
    return withFirst(without(drawn(pool, seed), other), one);
  }),
};

describe('it is noticed when there is a favour in', () => {
  test.each(Object.entries(biased))('%s', (question, propose) => {
    const found = measureFavour(propose, pools).find((each): each is Favour => each.question === question)!;
    expect(found.z === null ? found.seen : Math.abs(found.z)).toBeGreaterThan(plain);
  });
});
