import type { GeographicPoint, Home } from '../model/pool.js';
import { toGeographic } from './rijksdriehoek.js';

/** Mean radius of the earth, metres (IUGG R1). */
export const earthRadius = 6_371_008.8;

export const radiansPerDegree = Math.PI / 180;

/** Where a home lies, in degrees. */
export function locate(home: Home): GeographicPoint {
  return 'lat' in home ? home : toGeographic(home);
}

/**
 * Metres between two points in a straight line over the earth, to the millimetre, so that engines whose
 * sine differs in the last digit agree.
 *
 * Haversine: Sinnott (1984), "Virtues of the Haversine", Sky and Telescope 68.
 */
export function straightMetres(a: GeographicPoint, b: GeographicPoint): number {
  const northward = Math.sin(((b.lat - a.lat) * radiansPerDegree) / 2);
  const eastward = Math.sin(((b.lon - a.lon) * radiansPerDegree) / 2);
  const chord =
    northward * northward +
    Math.cos(a.lat * radiansPerDegree) * Math.cos(b.lat * radiansPerDegree) * eastward * eastward;
  // Rounding can lift the chord above 1 for antipodes.
  return Math.round(2 * earthRadius * Math.asin(Math.sqrt(Math.min(1, chord))) * 1000) / 1000;
}

/** Less than this is nothing: at exactly twice somebody's reach a division may leave some of it. */
const negligible = 1e-9;

/**
 * How well someone can help in person over a distance: 1 within their own reach, 0 from twice that.
 *
 * @param walkingMetres straight metres times the detour factor
 */
export function reachFactor(walkingMetres: number, reachMetres: number): number {
  const factor = 2 - walkingMetres / reachMetres;
  return factor < negligible ? 0 : Math.min(1, factor);
}
