import type { Evaluation } from './evaluation.js';
import type { CircleDifference, Leaving } from './placement.js';

/**
 * What somebody should know in time about a running circle. None of these is an error.
 *
 * - `falls-below-minimum`: by then it has fewer members than a circle must have;
 * - `below-minimum`: it has fewer already;
 * - `ends`: by then everybody has left.
 */
export const forecastWarningCodes = ['falls-below-minimum', 'below-minimum', 'ends'] as const;

export type ForecastWarningCode = (typeof forecastWarningCodes)[number];

/** A need of somebody who stays that nobody can help with any more. */
export interface LostHelp {
  readonly participant: string;
  readonly need: string;
  /** Who leaves and was the only one who could help with it; `null` where there were more, and all of them leave. */
  readonly onlyHelper: string | null;
}

/** What a running circle is on a later day, if nobody joins it. */
export interface CircleForecast extends Pick<CircleDifference, 'differences' | 'appeared' | 'disappeared'> {
  readonly circle: string;
  /** Seats that fall free until then, the first ones first. */
  readonly leaving: readonly Leaving[];
  /** Members of whom it is not known when they leave; they are taken to stay. */
  readonly unknown: number;
  readonly size: { readonly before: number; readonly after: number };
  /** As the circle is now. */
  readonly before: Evaluation;
  /** As it is on that day. */
  readonly after: Evaluation;
  /** What leaves with them: talents that nobody who stays has, and help that those who stay have no longer. */
  readonly loses: { readonly talents: readonly string[]; readonly needs: readonly LostHelp[] };
  readonly warnings: readonly ForecastWarningCode[];
}

/** What running circles are on a later day, if nobody joins them. */
export interface Forecast {
  /** ISO 8601 date. */
  readonly date: string;
  /** Sorted by id. */
  readonly circles: readonly CircleForecast[];
}
