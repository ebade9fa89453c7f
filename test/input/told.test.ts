import { expect, test } from 'vitest';
import { safeParsePool } from '../../src/index.js';
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
