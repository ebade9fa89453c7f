import { expect, test } from 'vitest';
import { safeParsePolicy, safeParsePool } from '../../src/index.js';
import { maassluis, metresEast, metresNorth, participant, pool } from '../support/builders.js';

/** What is said of a pool that has something wrong in it. */
function told(given: object): string[] {
  const parsed = safeParsePool({ ...pool([participant('a'), participant('b')]), ...given });
  return parsed.success ? [] : parsed.issues.map(({ path, message }) => `${path}: ${message.split('\n')[0]}`);
}

test('a daypart is asked for in words, not as a list of all there are', () => {
  expect(told({ meetingPlaces: [{ id: 'hall', point: maassluis, dayparts: ['Tuesday'] }] })).toEqual([
    'meetingPlaces[0].dayparts[0]: This is not one of the values that are possible here: it must be a day mon to sun, a hyphen, and morning, afternoon or evening.',
  ]);
});

test('a key that no form knows is held against all forms', () => {
  expect(told({ travel: { unit: 'metres', stops: [{ place: 'x' }], ways: [[0]] } })).toContain(
    'travel.stops[0]: There is a key here that the format does not know: it must have meetingPlace, or else coach, or else volunteer, or else partner, or else lat and lon, or else x and y.',
  );
});

test('a point that is written as a pair is told how else', () => {
  expect(told({ partners: [{ id: 'shop', point: [4.25, 51.92] }] })).toEqual([
    'partners[0].point: This is not the kind of value that belongs here: it must be an object with lat and lon, or x and y.',
  ]);
});

test('a crossing beside its line is told how near it must be', () => {
  const line = [metresNorth(maassluis, -500), metresNorth(maassluis, 500)];
  const crossings = [metresEast(maassluis, 400)];
  expect(told({ barriers: [{ line, crossings }] })).toEqual([
    'barriers[0].crossings[0]: This crossing does not lie on its line: it must be within 250 metres of it.',
  ]);
});

test('a matrix that is not square is told what there must be', () => {
  expect(told({ travel: { unit: 'metres', stops: ['a', 'b'], ways: [[0, 1]] } })).toContain(
    'travel.ways: There must be one row and one column for each stop.',
  );
});

test('what is wrong with a value is told by what it should have been', () => {
  const first = {
    id: '',
    home: { lat: 51.92, lon: 4.24 },
    reach: 0,
    talents: [{ talent: 'cooking', level: 2 }],
  };
  const second = {
    id: 'b'.repeat(20_000),
    home: maassluis,
    ready: 1,
    languages: [7],
    backgrounds: { age: 7 },
  };
  const circles = [
    { id: 'c', members: [], openSeats: -1 },
    { id: 'd', members: [], openSeats: 1.5 },
  ];
  expect(told({ participants: [first, second], circles, area: { lat: [1], lon: [1, 2, 3] } })).toEqual([
    'participants[0].id: This text is empty.',
    'participants[0].reach: This number is out of range: it must be above 0.',
    'participants[0].talents[0].level: This number is out of range: it must be at most 1.',
    'participants[1].id: This text is too long: at most 16384 characters.',
    'participants[1].backgrounds: This is not the kind of value that belongs here: it must be a text.',
    'participants[1].languages[0]: This is not the kind of value that belongs here: it must be a text.',
    'participants[1].ready: This is not the kind of value that belongs here: it must be true or false.',
    'circles[0].openSeats: This number is out of range: it must be at least 0.',
    'circles[1].openSeats: This is not a whole number.',
    'area.lat: There is less here than is needed: exactly 2.',
    'area.lon: There is more here than is accepted: exactly 2.',
  ]);
  expect(
    told({
      version: 2,
      date: 'today',
      vocabulary: 7,
      apart: [['a']],
      travel: 7,
      partners: 'x',
      participants: [],
    }),
  ).toEqual([
    'version: This is not one of the values that are possible here: it must be 1.',
    'date: This is not a date of the calendar: it must be written as 2026-11-21.',
    'vocabulary: This is not the kind of value that belongs here: it must be a text or an object.',
    'apart[0]: There is less here than is needed: at least 2.',
    'apart[0][0]: No participant has this id.',
    'partners: This is not the kind of value that belongs here: it must be a list.',
    'travel: This is not the kind of value that belongs here: it must be an object.',
  ]);
});

test('an unknown key is told which there are', () => {
  expect(told({ area: { lat: [1, 2], lon: [1, 2], north: 3 } })).toContain(
    'area: There is a key here that the format does not know: it knows lat, lon.',
  );
});

test('a policy from large to small is told what it is where it says nothing', () => {
  const parsed = safeParsePolicy({ size: { min: 20 } });
  expect(parsed).toMatchObject({
    issues: [
      {
        path: 'size',
        message: expect.stringMatching(
          /^This range does not run from low to high: left out, min is 9 and max 12\./,
        ),
      },
    ],
  });
});
