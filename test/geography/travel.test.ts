import { describe, expect, test } from 'vitest';
import { straightMetres } from '../../src/geography/distance.js';
import type { Stop } from '../../src/geography/stop.js';
import { openTravel, travelBetween } from '../../src/geography/travel.js';
import { openWays } from '../../src/geography/ways.js';
import type { Travel } from '../../src/model/neighbourhood.js';

const here = { lat: 52, lon: 5 };
const there = { lat: 52.1, lon: 5 };

const stop = (id: string, kind: Stop['of'][0] = 'participant', point = here): Stop => ({
  point,
  of: [kind, id],
});

/** A way from each stop to each: ten times the number of the one, and the number of the other. */
function numbered(stops: Travel['stops'], unit: Travel['unit'] = 'metres'): Travel {
  return { unit, stops, ways: stops.map((_from, from) => stops.map((_to, to) => 10 * from + to)) };
}

describe('ways that were measured', () => {
  const kinds = numbered(['x', { meetingPlace: 'x' }, { coach: 'x' }, { volunteer: 'x' }, { partner: 'x' }]);

  test('are those between who is meant, by kind and id', () => {
    const { metres } = openTravel(kinds);
    const named = (['participant', 'meetingPlace', 'coach', 'volunteer', 'partner'] as const).map((kind) =>
      stop('x', kind),
    );
    expect(named.map((from) => named.map((to) => metres(from, to)))).toEqual(
      kinds.ways.map((row, from) => row.map((way, to) => (from === to ? 0 : way))),
    );
  });

  test('are found by the very same point for whoever is not named, in degrees or metres of the grid', () => {
    const { metres } = openTravel(numbered(['x', here, { x: 155_000, y: 463_000 }]));
    const amersfoort = { lat: 52.1551744, lon: 5.38720621 };
    expect(metres(stop('x'), stop('y'))).toBe(1);
    expect(metres(stop('y'), stop('z', 'coach', amersfoort))).toBe(12);
    expect(metres(stop('x', 'participant', there), stop('y'))).toBe(1);
    for (const near of [
      { lat: 52, lon: 5.1 },
      { lat: 52.01, lon: 5 },
    ])
      expect(metres(stop('x'), stop('y', 'participant', near))).toBeUndefined();
  });

  test('are those of the first of two stops at one point', () => {
    const { stopOf } = openTravel(numbered([here, { ...here }, { lat: 52, lon: 5.1 }]));
    expect(stopOf(stop('y'))).toBe(0);
    expect(stopOf(stop('y', 'participant', { lat: 52, lon: 5.1 }))).toBe(2);
  });

  test('are of no length at the same stop, and without end where there is none', () => {
    const { metres } = openTravel({
      unit: 'metres',
      stops: ['a', 'b', here],
      ways: [
        [7, null, 3],
        [0, 7, 3],
        [3, 3, 7],
      ],
    });
    expect(metres(stop('a'), stop('a'))).toBe(0);
    expect(metres(stop('a'), stop('b'))).toBe(Number.POSITIVE_INFINITY);
    expect(metres(stop('b'), stop('a'))).toBe(0);
    expect(metres(stop('y'), stop('z'))).toBe(0);
  });

  test('are not known from or to anywhere else', () => {
    const { metres } = openTravel(numbered(['a', 'b']));
    expect(metres(stop('a'), stop('c'))).toBeUndefined();
    expect(metres(stop('c'), stop('a'))).toBeUndefined();
    expect(metres(stop('a', 'coach'), stop('b'))).toBeUndefined();
  });

  test('count 80 metres a minute', () => {
    const { metres } = openTravel(numbered(['a', 'b'], 'minutes'));
    expect(metres(stop('b'), stop('a'))).toBe(800);
  });
});

describe('the part of a matrix', () => {
  test('holds who is asked for, in the order of the matrix, once, and nobody else', () => {
    const part = travelBetween(numbered(['a', 'b', here, 'c'], 'minutes'), [
      stop('c'),
      stop('elsewhere', 'participant', there),
      stop('a'),
      stop('c'),
      stop('y'),
    ]);
    expect(part).toEqual({
      unit: 'minutes',
      stops: ['a', here, 'c'],
      ways: [
        [0, 2, 3],
        [20, 22, 23],
        [30, 32, 33],
      ],
    });
  });

  test('keeps the order of the matrix beyond ten', () => {
    const stops = Array.from({ length: 12 }, (_, each) => `p${each}`);
    const part = travelBetween(numbered(stops), [stop('p10'), stop('p9'), stop('p2')]);
    expect(part.stops).toEqual(['p2', 'p9', 'p10']);
  });
});

describe('how long somebody walks', () => {
  const [a, b, c] = [stop('a'), stop('b', 'participant', there), stop('c', 'participant', there)] as const;

  test('is as measured in minutes, whatever their pace', () => {
    const { minutes, metres, isMeasured } = openWays({ travel: numbered(['a', 'b'], 'minutes') }, 1.3);
    expect([minutes(b, a, 800), minutes(b, a, 400)]).toEqual([10, 10]);
    expect([isMeasured(b, a), isMeasured(a, c)]).toEqual([true, false]);
    expect(minutes(a, c, 800)).toBe(metres(a, c) / 80);
  });

  test('goes straight times the detour, and round a barrier, where nothing was measured', () => {
    expect(openWays({}, 1.3).metres(a, b)).toBe(1.3 * straightMetres(here, there));
    const wall = [
      { lat: 52.05, lon: -20 },
      { lat: 52.05, lon: 30 },
    ];
    const walled = openWays({ barriers: [{ line: wall, crossings: [] }] }, 1.3);
    expect(walled.metres(a, b)).toBe(Number.POSITIVE_INFINITY);
    expect(walled.metres(b, c)).toBe(0);
    const bridge = { at: { lat: 52.05, lon: 5 }, metres: 100 };
    const bridged = openWays({ barriers: [{ line: wall, crossings: [bridge] }] }, 1.3);
    expect(bridged.metres(a, b)).toBeCloseTo(1.3 * straightMetres(here, there) + 100, 0);
  });

  test('goes by their pace where metres were measured, or nothing was', () => {
    const { minutes } = openWays({ travel: numbered(['a', 'b']) }, 1.3);
    expect([minutes(b, a, 800), minutes(b, a, 400)]).toEqual([10 / 80, 10 / 50]);
    const straight = openWays({}, 1.3);
    expect(straight.minutes(a, b, 400)).toBe(straight.metres(a, b) / 50);
    expect(straight.isMeasured(a, b)).toBe(false);
  });

  test('is known to go straight, or to be as far as the way back, only where nothing says otherwise', () => {
    const travel = numbered(['a', 'b']);
    const barriers = [{ line: [here, there], crossings: [] }];
    const told = [{}, { barriers }, { travel }, { barriers: [] }].map((surroundings) => {
      const { isStraight, isSymmetric } = openWays(surroundings, 1.3);
      return [isStraight, isSymmetric];
    });
    expect(told).toEqual([
      [true, true],
      [false, true],
      [false, false],
      [true, true],
    ]);
  });

  test('keeps away from barriers by as many metres as asked', () => {
    const east = { lat: 52.05, lon: 5.1 };
    const walled = openWays({ barriers: [{ line: [here, there], crossings: [] }] }, 1);
    // A tenth of a degree eastward is some 6.8 kilometres here.
    expect(walled.keepAway(east, east, 6000)).toBe(true);
    expect(walled.keepAway(east, east, 8000)).toBe(false);
    expect(openWays({}, 1).keepAway(east, east, 8000)).toBe(true);
  });
});
