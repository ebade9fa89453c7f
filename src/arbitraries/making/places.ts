import fc from 'fast-check';
import type { GeographicPoint, RijksdriehoekPoint } from '../../index.js';
import { maassluis, metresEast, metresNorth } from './people.js';

/** Where somebody lives, in metres from the middle of the pool. */
export interface Offset {
  readonly north: number;
  readonly east: number;
}

/** The middle of the pool in the Dutch national grid: {@link maassluis} within some metres. */
const maassluisInMetres: RijksdriehoekPoint = { x: 76770, y: 437450 };

/** A place in a square around the middle, as far to every side as given. */
export function arbitraryOffset(halfSide: number): fc.Arbitrary<Offset> {
  const metres = fc.integer({ min: -halfSide, max: halfSide });
  return fc.record({ north: metres, east: metres });
}

/** A place in one of two squares that lie too far apart for anybody to walk. */
export function arbitraryOffsetInTwoTowns(halfSide: number, metresApart: number): fc.Arbitrary<Offset> {
  return fc
    .record({ place: arbitraryOffset(halfSide), isInSecond: fc.boolean() })
    .map(({ place: { north, east }, isInSecond }) => ({
      north,
      east: isInSecond ? east + metresApart : east,
    }));
}

export function inDegrees({ north, east }: Offset): GeographicPoint {
  return metresEast(metresNorth(maassluis, north), east);
}

export function inRijksdriehoek({ north, east }: Offset): RijksdriehoekPoint {
  return { x: maassluisInMetres.x + east, y: maassluisInMetres.y + north };
}
