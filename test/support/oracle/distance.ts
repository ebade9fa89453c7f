import type { GeographicPoint, Home } from '../../../src/model/pool.js';
import { oracleDegrees } from './rijksdriehoek.js';

/** Mean radius of the earth in metres (IUGG). */
const earthRadius = 6371008.8;

/** Metres in a straight line between two homes, on a sphere, rounded to whole millimetres. */
export function oracleDistanceMetres(from: Home, to: Home): number {
  const here = inDegrees(from);
  const there = inDegrees(to);
  const northwards = Math.sin(radians(there.lat - here.lat) / 2);
  const eastwards = Math.sin(radians(there.lon - here.lon) / 2);
  const haversine =
    northwards ** 2 + Math.cos(radians(here.lat)) * Math.cos(radians(there.lat)) * eastwards ** 2;
  const metres = 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(haversine)));
  return Math.round(metres * 1000) / 1000;
}

function inDegrees(home: Home): GeographicPoint {
  return 'lat' in home ? home : oracleDegrees(home);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
