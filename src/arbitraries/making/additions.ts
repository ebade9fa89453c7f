import fc from 'fast-check';
import type { PoolInput } from '../../index.js';
import { withBarriers } from './barriers.js';
import { withCoaches } from './coaches.js';
import { withMeetingPlaces } from './meeting-places.js';
import { withPartners } from './partners.js';
import { withApart, withTogether } from './relations.js';
import { withCircles } from './running-circles.js';
import { withTravel } from './travel.js';
import { withVolunteers } from './volunteers.js';

/** In the order in which they are added: what comes later may speak of what was there before. */
const additions = {
  apart: withApart,
  together: withTogether,
  circles: withCircles,
  barriers: withBarriers,
  travel: withTravel,
  meetingPlaces: (pool: PoolInput) => withMeetingPlaces(pool),
  coaches: withCoaches,
  volunteers: withVolunteers,
  partners: withPartners,
} satisfies Record<string, (pool: PoolInput) => fc.Arbitrary<PoolInput>>;

/** Something that a pool may hold besides people. */
export type PoolAddition = keyof typeof additions;

/** Every {@link PoolAddition}. */
export const poolAdditions = Object.keys(additions) as readonly PoolAddition[];

/** The same pool with these, one after the other. */
export function addTo(pool: PoolInput, wanted: readonly PoolAddition[]): fc.Arbitrary<PoolInput> {
  return poolAdditions
    .filter((name) => wanted.includes(name))
    .reduce((made, name) => made.chain(additions[name]), fc.constant(pool));
}
