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

test('a word that is not known is told which there are', () => {
  const vocabulary = { talents: [], needs: [{ slug: 'x', mode: 'often' }] };
  expect(told({ vocabulary })).toContain(
    'vocabulary.needs[0].mode: This is not one of the values that are possible here: it must be in-person or remote or either.',
  );
});

test('more issues than are reported is told last', () => {
  const participants = Array.from({ length: 1_001 }, () => 7);
  const issues = told({ participants });
  expect(issues).toHaveLength(1_001);
  expect(issues.at(-1)).toBe(': There are more issues than are reported.');
});

test('lists and attributes have their limits told', () => {
  const talents = Array.from({ length: 201 }, () => 'cooking');
  const backgrounds = (many: number) =>
    Object.fromEntries(Array.from({ length: many }, (_, at) => [`a-${at}`, 'x']));
  expect(told({ participants: [participant('a', { backgrounds: backgrounds(200) })] })).toEqual([]);
  expect(told({ participants: [participant('a', { backgrounds: backgrounds(201), talents })] })).toEqual([
    'participants[0].talents: There is more here than is accepted: at most 200.',
    'participants[0].backgrounds: There is more here than is accepted: at most 200 keys.',
  ]);
});

test('an object that hides its keys or a list that hides its length cannot be read', () => {
  const hiding = () =>
    new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('hidden');
        },
      },
    );
  const endless = new Proxy([], { get: () => Number.NaN });
  const given = {
    participants: [{ id: 'a', home: hiding(), backgrounds: hiding() }],
    area: { lat: endless, lon: [1, 2] },
  };
  expect(told(given)).toEqual([
    'participants[0].home: Reading this throws an error.',
    'participants[0].backgrounds: Reading this throws an error.',
    'area.lat: Reading this throws an error.',
  ]);
});

test('a home that holds nothing but a name is told so, and what it misses', () => {
  expect(told({ participants: [{ id: 'a', home: { naam: 'x' }, backgrounds: { age: undefined } }] })).toEqual(
    [
      expect.stringMatching(/^participants\[0\]\.home: Names, identity numbers/),
      'participants[0].home.lat: A key that must be there is missing.',
      'participants[0].home.lon: A key that must be there is missing.',
    ],
  );
});

test('a number, or a text or null, is asked for in words', () => {
  expect(told({ participants: [{ id: 'a', home: { lat: '52', lon: 4.24 } }] })).toEqual([
    'participants[0].home.lat: This is not the kind of value that belongs here: it must be a number.',
  ]);
  expect(told({ travel: { unit: 'metres', stops: ['a'], ways: [['far']] } })).toEqual([
    'travel.ways[0][0]: This is not the kind of value that belongs here: it must be a number or null.',
  ]);
});
