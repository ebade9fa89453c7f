import fc from 'fast-check';
import { policies, pools, poolsWith } from '../../src/arbitraries/index.js';
import {
  type AuditOptions,
  type PolicyInput,
  type Pool,
  type PoolInput,
  type Proposal,
  parsePool,
  proposeAlternativesSync,
  proposeCirclesSync,
} from '../../src/index.js';

/** A run with what came of it, and what an audit has to be told. */
export interface AuditedRun {
  readonly pool: Pool;
  readonly proposal: Proposal;
  readonly options: AuditOptions;
}

const given = fc.record({
  pool: pools({ people: { min: 2, max: 22 } }).chain(withSettings),
  policy: policies({ kind: 'small-circles' }),
  seed: fc.nat(4_294_967_295),
  effort: fc.constantFrom(0, 40, 300, 1200),
  mode: fc.constantFrom('plain', 'plain', 'kept', 'several'),
  price: fc.constantFrom(0, 0.05, 1, 'never' as const),
  picks: fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
});

/** Runs in all ways in which a proposal comes about. */
export const arbitraryRun: fc.Arbitrary<AuditedRun | undefined> = given.map(
  ({ pool: input, policy, seed, effort, mode, price, picks }) => {
    const pool = parsePool(input);
    const plain = { policy, seed, effort };
    if (mode === 'plain') return { pool, proposal: proposeCirclesSync(pool, plain), options: {} };
    if (mode === 'several') {
      const options = { count: 1 + (picks[0]! % 3), leanings: ['meeting', 'services'] as const };
      const { proposals } = proposeAlternativesSync(pool, { ...plain, ...options });
      const proposal = proposals[picks[1]! % Math.max(1, proposals.length)];
      return proposal && { pool, proposal, options };
    }
    const options = { ...decide(pool, policy, seed, picks), movePrice: price };
    return { pool, proposal: proposeCirclesSync(pool, { ...plain, ...options }), options };
  },
);

/** An earlier proposal for fewer people, and pins for some of them. */
function decide(pool: Pool, policy: PolicyInput, seed: number, picks: readonly number[]) {
  const late = new Set(
    pool.participants.slice(pool.participants.length - (picks[0]! % 4)).map(({ id }) => id),
  );
  const earlier = {
    ...pool,
    participants: pool.participants.map((person) =>
      late.has(person.id) ? { ...person, ready: false } : person,
    ),
  };
  const previous = proposeCirclesSync(earlier, { policy, seed: seed >>> 1, effort: 300 });
  const idAt = (pick: number): string => pool.participants[pick % pool.participants.length]!.id;
  const circle = `k-${1 + (picks[1]! % 3)}`;
  return {
    previous,
    ...(picks[2]! % 3 > 0 && {
      pins: {
        ...(picks[3]! % 2 === 0 && { seats: [{ participant: idAt(picks[4]!), circle }] }),
        ...(picks[3]! % 3 === 0 && { circles: [circle] }),
        ...(picks[4]! % 3 === 0 && { leftOut: [idAt(picks[5]!)] }),
        ...(picks[5]! % 3 === 0 && idAt(picks[0]!) !== idAt(picks[1]!)
          ? { together: [[idAt(picks[0]!), idAt(picks[1]!)]] }
          : {}),
      },
    }),
  };
}

/** Every other pool has places, coaches and volunteers. */
function withSettings(pool: PoolInput): fc.Arbitrary<PoolInput> {
  const [first] = pool.participants;
  if (first === undefined || pool.participants.length % 2 === 0) return fc.constant(pool);
  return poolsWith(pool, ['meetingPlaces']).map((placed) => ({
    ...placed,
    coaches: [
      { id: 'coach-1', circles: 1 },
      { id: 'coach-2', starts: 1 },
    ],
    volunteers: [{ id: 'volunteer-1', home: first.home }],
  }));
}
