import type { Pool } from '../../src/model/pool.js';
import { toCanonicalText } from '../../src/record/canonical.js';
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
  return hashOf({ ...pool, ...writtenAround(pool), circles });
}

/** Lists whose order says something are texts there. */
function writtenAround({ coaches, barriers, travel }: Pool): object {
  const text = (items: readonly unknown[]): string => items.map(toCanonicalText).join(',');
  const sorted = (travel?.stops ?? [])
    .map((stop, at) => ({ at, text: toCanonicalText(stop) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
  return {
    ...(coaches && {
      coaches: coaches.map((coach) => (coach.area ? { ...coach, area: text(coach.area) } : coach)),
    }),
    ...(barriers && { barriers: barriers.map((each) => ({ ...each, line: text(each.line) })) }),
    ...(travel && {
      travel: {
        unit: travel.unit,
        rows: sorted.map(({ at: row }) => ({
          from: travel.stops[row],
          ways: sorted.map(({ at: column }) => `${travel.ways[row]![column]}`).join(','),
        })),
      },
    }),
  };
}
