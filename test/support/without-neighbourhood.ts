import type { PoolInput } from '../../src/model/pool.js';

/** The same people, with nothing said of what surrounds them. */
export function withoutNeighbourhood(pool: PoolInput): PoolInput {
  const {
    meetingPlaces: _,
    coaches: _c,
    volunteers: _v,
    partners: _p,
    barriers: _b,
    travel: _t,
    ...rest
  } = pool;
  return {
    ...rest,
    participants: pool.participants.map(({ requires: _, route: _r, referrer: _f, ...person }) => person),
  };
}
