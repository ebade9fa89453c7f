import type { Pool } from '../../src/model/pool.js';
import { hashOf } from '../../src/record/hash.js';

/** The hash of a pool: of its circles only what goes beyond an id with ids of members. */
export function hashOfPool(pool: Pool): string {
  const circles = pool.circles.map(({ locked, members, ...circle }) => ({
    ...circle,
    ...(locked ? { locked } : {}),
    members: members.map((member) => {
      const said = JSON.stringify({ ...member, participant: undefined });
      return said === '{"status":"confirmed"}' ? member.participant : member;
    }),
  }));
  return hashOf({ ...pool, circles });
}
