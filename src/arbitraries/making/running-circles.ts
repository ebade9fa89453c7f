import fc from 'fast-check';
import type { PoolInput, RunningCircleInput } from '../../index.js';
import { mostOf } from './relations.js';

const began = fc.constantFrom('2026-11-21', '2025-03-01', '2020-02-29');

/** The same pool with up to two running circles, of which everything may be known, of people who are in none. */
export function withCircles(pool: PoolInput): fc.Arbitrary<PoolInput> {
  const taken = new Set(
    (pool.circles ?? []).flatMap(({ members }) =>
      members.map((member) => (typeof member === 'string' ? member : member.participant)),
    ),
  );
  const free = pool.participants.map(({ id }) => id).filter((id) => !taken.has(id));
  const membership = fc.record(
    {
      status: fc.constantFrom<'proposed' | 'confirmed'>('proposed', 'confirmed'),
      since: began,
      leavesOn: fc.constantFrom('2026-11-21', '2029-01-01'),
    },
    { requiredKeys: [] },
  );
  const circle = fc.record({
    size: fc.integer({ min: 0, max: 4 }),
    memberships: fc.array(fc.option(membership), { minLength: 4, maxLength: 4 }),
    known: fc.record(
      { since: began, locked: fc.boolean(), openSeats: fc.nat({ max: 3 }) },
      { requiredKeys: [] },
    ),
  });
  return fc
    .record({
      order: fc.shuffledSubarray(free, mostOf(free, 9)),
      made: fc.array(circle, { maxLength: 2 }),
      isDeclined: fc.boolean(),
    })
    .map(({ order, made, isDeclined }) => {
      const rest = [...order];
      const circles = made.map(({ size, memberships, known }, position): RunningCircleInput => {
        const members = rest.splice(0, size).map((participant, seat) => {
          const said = memberships[seat];
          return said == null ? participant : { participant, ...said };
        });
        const refused = isDeclined && position === 0 ? rest.slice(-1) : [];
        return {
          id: `c-${(pool.circles ?? []).length + position + 1}`,
          members: [
            ...members,
            ...refused.map((participant) => ({ participant, status: 'declined' as const })),
          ],
          ...known,
        };
      });
      return { ...pool, circles: [...(pool.circles ?? []), ...circles] };
    });
}
