import { describe, expect, test } from 'vitest';
import { parsePool } from '../../src/input/parse-pool.js';
import type { RunningCircleInput } from '../../src/model/pool.js';
import { bitsOf } from '../../src/problem/availability.js';
import { freePlaces, hasFacilities, hasSeats, surveyPlaces, usedBy } from '../../src/problem/places.js';
import { maassluis, participant, pool } from '../support/builders.js';

const circlesOf = (...circles: RunningCircleInput[]) =>
  parsePool(
    pool(
      ['a', 'b', 'c', 'd'].map((id) => participant(id)),
      {
        circles,
        meetingPlaces: ['hall', 'barn'].map((id) => ({ id, point: maassluis })),
        coaches: [{ id: 'kim' }],
      },
    ),
  ).circles;

describe('what running circles use', () => {
  const circles = circlesOf(
    { id: '1', members: ['a'], place: 'hall', daypart: 'mon-morning', coach: 'kim' },
    { id: '2', members: ['b'], place: 'hall', daypart: 'sun-evening' },
    { id: '3', members: ['c'], place: 'barn', coach: 'kim' },
    { id: '4', members: ['d'], daypart: 'tue-morning' },
  );

  test('are the dayparts of those that have both a place or coach and a daypart', () => {
    expect(usedBy(circles, 'place')).toEqual(new Map([['hall', bitsOf(['mon-morning', 'sun-evening'])]]));
    expect(usedBy(circles, 'coach')).toEqual(new Map([['kim', bitsOf(['mon-morning'])]]));
  });

  test('is not free', () => {
    const hall = {
      id: 'hall',
      point: maassluis,
      dayparts: ['mon-morning', 'wed-morning'] as const,
      facilities: [],
    };
    const [around] = surveyPlaces({ circles, meetingPlaces: [hall] });
    expect(around).toEqual({
      said: hall,
      stop: { point: maassluis, of: ['meetingPlace', 'hall'] },
      dayparts: bitsOf(['mon-morning', 'wed-morning']),
      free: bitsOf(['wed-morning']),
    });
    expect(freePlaces({ circles, meetingPlaces: [hall] })).toEqual([{ ...hall, dayparts: ['wed-morning'] }]);
    expect(freePlaces({ circles: [], meetingPlaces: [hall] })).toEqual([hall]);
  });
});

test('there are no places where nothing is said of them', () => {
  expect(surveyPlaces({ circles: [] })).toEqual([]);
});

describe('a place', () => {
  const around = (said: { readonly seats?: number; readonly facilities?: readonly string[] }) =>
    surveyPlaces({
      circles: [],
      meetingPlaces: [{ id: 'hall', point: maassluis, dayparts: [], facilities: [], ...said }],
    })[0]!;

  test('has seats for so many, or for any number where that is not said', () => {
    expect([9, 10, 11].map((members) => hasSeats(around({ seats: 10 }), members))).toEqual([
      true,
      true,
      false,
    ]);
    expect(hasSeats(around({}), 64)).toBe(true);
  });

  test('has all that is required of it, or not', () => {
    const has = (requires?: readonly string[]) =>
      hasFacilities(around({ facilities: ['loop', 'ramp'] }), requires);
    expect([has(), has([]), has(['ramp']), has(['ramp', 'loop']), has(['ramp', 'bath'])]).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
