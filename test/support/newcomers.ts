import type { GeographicPoint, ParticipantInput, Pool, PoolInput } from '../../src/index.js';

/** The pool with so many people more, who live at one place: the first ones say these things, and the others nothing. */
export function withNewcomers(
  pool: Pool,
  count: number,
  home: GeographicPoint | readonly GeographicPoint[],
  ...said: ReadonlyArray<Partial<ParticipantInput>>
): { readonly pool: PoolInput; readonly ids: readonly string[] } {
  const ids = Array.from({ length: count }, (_, newcomer) => `newcomer-${newcomer}`);
  const newcomers = ids.map((id, newcomer) => ({
    id,
    home: pointOf(Array.isArray(home) ? home[newcomer]! : home),
    ...said[newcomer],
  }));
  return { pool: { ...pool, participants: [...pool.participants, ...newcomers] }, ids };
}

function pointOf({ lat, lon }: GeographicPoint): GeographicPoint {
  return { lat, lon };
}
