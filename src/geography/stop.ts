import type { GeographicPoint } from '../model/pool.js';

/** Where a way begins or ends. */
export interface Stop {
  readonly point: GeographicPoint;
  /** What lives or lies there, and its id: ids are unique within a kind. */
  readonly of: readonly [
    kind: 'participant' | 'meetingPlace' | 'coach' | 'volunteer' | 'partner',
    id: string,
  ];
}
