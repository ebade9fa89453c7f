import type { Barrier, Travel } from '../model/neighbourhood.js';
import type { GeographicPoint } from '../model/pool.js';
import { straightMetres } from './distance.js';
import { walkingMinutes } from './pace.js';
import { openRoundBarriers } from './round-barriers.js';
import type { Stop } from './stop.js';
import { metresPerMinute, openTravel } from './travel.js';

export type { Stop } from './stop.js';

/** How far it is to walk. */
export interface Ways {
  /** Walking metres from one stop to another; infinite where there is no way. Not always as far as the way back. */
  metres(from: Stop, to: Stop): number;
  /** How long somebody takes who comfortably walks `reach` metres: as the host has measured, or else by their pace. */
  minutes(from: Stop, to: Stop, reach: number): number;
  /** Whether the way from one stop to another is looked up, so that it may be shorter than a straight line. */
  isMeasured(from: Stop, to: Stop): boolean;
  /** Whether every way goes straight. */
  readonly isStraight: boolean;
  /** Whether every way is as far as the way back, and no way is shorter than a straight line times the detour. */
  readonly isSymmetric: boolean;
  /** Whether no barrier comes so many straight metres near to the straight line between two points. */
  keepAway(from: GeographicPoint, to: GeographicPoint, metres: number): boolean;
}

/** What ways depend on. */
export interface WaysInput {
  readonly barriers?: readonly Barrier[];
  readonly travel?: Travel;
}

/** Opens the ways of a neighbourhood: those of the host's matrix, else straight lines, times the detour, round barriers. */
export function openWays({ barriers = [], travel }: WaysInput, detour: number): Ways {
  const round = barriers.length === 0 ? undefined : openRoundBarriers(barriers, detour);
  const matrix = travel === undefined ? undefined : openTravel(travel);
  const unmeasured =
    round === undefined
      ? (from: Stop, to: Stop): number => detour * straightMetres(from.point, to.point)
      : (from: Stop, to: Stop): number => round.metres(from.point, to.point);
  const metres =
    matrix === undefined
      ? unmeasured
      : (from: Stop, to: Stop): number => matrix.metres(from, to) ?? unmeasured(from, to);
  return {
    metres,
    minutes(from, to, reach) {
      const measured = matrix?.unit === 'minutes' ? matrix.metres(from, to) : undefined;
      return measured === undefined ? walkingMinutes(metres(from, to), reach) : measured / metresPerMinute;
    },
    isMeasured: (from, to) => matrix?.metres(from, to) !== undefined,
    isStraight: round === undefined && matrix === undefined,
    isSymmetric: matrix === undefined,
    keepAway: (from, to, metres) => round === undefined || round.keepAway(from, to, metres),
  };
}
