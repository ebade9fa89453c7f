import fc from 'fast-check';
import type { PoolInput } from '../index.js';
import { addTo, type PoolAddition } from './making/additions.js';
import { poolOfKind } from './making/kinds.js';
import { type PoolOmission, withoutParts } from './making/omissions.js';
import { asRead } from './making/plain.js';
import type { PeopleRange } from './making/residents.js';

/** What sort of people a pool is about. */
export type PoolKind = keyof typeof poolOfKind;

/** Every {@link PoolKind}. */
export const poolKinds = Object.keys(poolOfKind) as readonly PoolKind[];

/** What a pool is to be like. */
export interface PoolConstraints {
  /** How many people, both ends included; none to 20 if left out. `fewerThanNine` has 8 at most. */
  readonly people?: PeopleRange;
  /** Any kind if left out. */
  readonly kind?: PoolKind;
  /** What the pool may hold besides people. */
  readonly with?: readonly PoolAddition[];
  /** What nobody says, and the pool does not hold. */
  readonly without?: readonly PoolOmission[];
}

/**
 * Pools that can be used, as they may be written, of people in or around one town. They shrink to few people at one place who say
 * little, called `p-1`, `p-2`, …; whatever they shrink to can be used as well.
 */
export function pools({
  people = { min: 0, max: 20 },
  kind,
  with: additions = [],
  without = [],
}: PoolConstraints = {}): fc.Arbitrary<PoolInput> {
  const kinds = kind === undefined ? poolKinds : [kind];
  const plain = fc
    .oneof(...kinds.map((each): fc.Arbitrary<PoolInput> => poolOfKind[each](people)))
    .map(asRead);
  const more = additions.length === 0 ? plain : plain.chain((pool) => poolsWith(pool, additions));
  return without.length === 0 ? more : more.map((pool) => withoutParts(pool, without));
}

/** The same pool with more in it; people are asked more where that is needed for it to matter. */
export function poolsWith(pool: PoolInput, additions: readonly PoolAddition[]): fc.Arbitrary<PoolInput> {
  return addTo(pool, additions).map(asRead);
}
