import { describe, expect, it } from 'vitest';
import { safeParsePool } from '../../../src/input/parse-pool.js';
import { pool } from '../inputs.js';
import { issuesOf } from '../parsed.js';

const point = { lat: 51.92, lon: 4.24 };
const places = {
  meetingPlaces: [{ id: 'p-1', point }],
  coaches: [{ id: 'p-1' }],
  volunteers: [{ id: 'p-1', home: point }],
  partners: [{ id: 'p-1', point }],
};
const kinds = [{ meetingPlace: 'p-1' }, { coach: 'p-1' }, { volunteer: 'p-1' }, { partner: 'p-1' }];

function between(stops: readonly unknown[], rest: object = {}) {
  const ways = stops.map((_, row) => stops.map((_, column) => (row === column ? 0 : 5)));
  return () => safeParsePool({ ...pool(), ...places, travel: { unit: 'minutes', stops, ways }, ...rest });
}

describe('a travel matrix', () => {
  it('is of stops of every kind, also where they have one id', () => {
    expect(issuesOf(between(['p-1', 'p-2', ...kinds, point, { x: 76_000, y: 438_000 }]))).toEqual([]);
  });

  it('has each stop once', () => {
    const twice = ['p-1', { coach: 'p-1' }, point, { x: 76_000, y: 438_000 }];
    expect(issuesOf(between([...twice, ...twice]))).toEqual(
      [4, 5, 6, 7].map((position) => `duplicate-stop travel.stops[${position}]`),
    );
    expect(issuesOf(between([point, { lon: point.lon, lat: point.lat }]))).toEqual([
      'duplicate-stop travel.stops[1]',
    ]);
  });

  it('has stops in the area', () => {
    expect(issuesOf(between(['p-1', { lat: 48.85, lon: 4.24 }, { x: 76_000, y: 1 }]))).toEqual([
      'outside-area travel.stops[1].lat',
      'outside-area travel.stops[2].y',
    ]);
  });

  it('calls nothing unknown that cannot be read', () => {
    const broken = { meetingPlaces: 7, coaches: 7, volunteers: 7, partners: 7 };
    expect(issuesOf(between(kinds, broken))).toEqual(Object.keys(broken).map((key) => `wrong-type ${key}`));
    expect(issuesOf(between(['p-9'], { participants: 7 }))).toEqual(['wrong-type participants']);
    expect(issuesOf(between([{ coach: 7 }, { coach: 7 }, 7, 7, { lat: 51 }, { lat: 51 }]))).toEqual([
      'wrong-type travel.stops[0].coach',
      'wrong-type travel.stops[1].coach',
      'wrong-type travel.stops[2]',
      'wrong-type travel.stops[3]',
      'missing-key travel.stops[4].lon',
      'missing-key travel.stops[5].lon',
    ]);
  });

  it('has a row and a column for each stop, as far as they can be read', () => {
    const with_ = (ways: unknown) =>
      issuesOf(between(['p-1', 'p-2'], { travel: { unit: 'metres', stops: ['p-1', 'p-2'], ways } }));
    expect(with_(undefined)).toEqual(['missing-key travel.ways']);
    expect(with_([7, [0]])).toEqual(['wrong-type travel.ways[0]', 'not-square travel.ways[1]']);
    expect(with_([[0, 1], [1, 0], []])).toEqual(['not-square travel.ways', 'not-square travel.ways[2]']);
    expect(issuesOf(between([], { travel: { unit: 'metres', stops: 7, ways: [[0]] } }))).toEqual([
      'wrong-type travel.stops',
    ]);
  });
});
