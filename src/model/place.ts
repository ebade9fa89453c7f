/** A place in degrees, WGS84. */
export interface GeographicPoint {
  readonly lat: number;
  readonly lon: number;
}

/** A place in metres, RD New (EPSG:28992), the Dutch national grid. */
export interface RijksdriehoekPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a participant lives. */
export type Home = GeographicPoint | RijksdriehoekPoint;
