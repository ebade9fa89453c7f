import { describe, expect, test } from 'vitest';
import { openLegs } from '../../src/geography/legs.js';
import { buildLines } from '../../src/geography/lines.js';
import { type Place, placed } from './field.js';

type Line = readonly Place[];
const none = Number.POSITIVE_INFINITY;

/** Hundreds of metres from one place to another, which must be as far as back, also where the line of dates runs through. */
function hundreds(lines: readonly Line[], from: Place, to: Place): number {
  const [there, back, further] = [0, 180].flatMap((west) => {
    const { endAt, metres } = openLegs(
      buildLines(lines.map((line) => line.map((place) => placed(place, west - 3)))),
    );
    const [a, b] = [from, to].map((place) => endAt(placed(place, west - 3)));
    return [metres(a!, b!), metres(b!, a!)];
  });
  expect([back, further]).toEqual([there, there]);
  return there! / 100;
}

/** The same line from its other end, and if it is closed from each of its corners. */
function waysToWrite(line: Line): Line[] {
  const corners = line.slice(1);
  const isClosed = String(line[0]) === String(line.at(-1));
  const turned = isClosed
    ? corners.map((corner, place) => [corner, ...corners.slice(place + 1), ...corners.slice(0, place + 1)])
    : [line];
  return turned.flatMap((each) => [each, [...each].reverse()]);
}

/** A bay that ends two hundred metres north, or as many as asked, of the way from west to east. */
const bay = (end = 2): Line => [
  [2, -5],
  [2, end],
  [6, end],
  [6, -5],
];
const west: Place = [0, 0];
const east: Place = [9, 0];

describe('a leg', () => {
  test('goes straight where no line lies between', () => {
    expect(hundreds([bay()], [0, 3], [4, 6])).toBe(5);
    expect(hundreds([], west, east)).toBe(9);
    expect(hundreds([bay()], east, east)).toBe(0);
  });

  test('goes round a bay along its bank', () => {
    // Two to the bay, two up, four across and two down again, three on.
    for (const line of waysToWrite(bay())) expect(hundreds([line], west, east)).toBeCloseTo(13, 5);
    for (const line of waysToWrite([
      [0, 3],
      [2, 3],
      [2, -1],
      [4, -1],
      [4, 3],
      [8, 3],
    ]))
      expect(hundreds([line], [1, 0], [7, 0])).toBeCloseTo(1 + 1 + 2 + 1 + 3, 5);
  });

  test('goes round a bay upright as it goes round one that lies', () => {
    const upright = bay().map(([x, y]): Place => [y, x]);
    for (const line of waysToWrite(upright)) {
      expect(hundreds([line], [0, 0], [0, 9])).toBeCloseTo(13, 5);
      expect(hundreds([line.map(([x, y]): Place => [-x, y])], [0, 0], [0, 9])).toBeCloseTo(13, 5);
    }
  });

  test('goes round a bay of which the banks slant either way', () => {
    // Three up for every four across: five down the slope, ten along the end, and five up again.
    const slanting: Line = [
      [-2, 3.5],
      [4, -1],
      [4, 9],
      [-2, 4.5],
    ];
    for (const line of waysToWrite(slanting)) {
      expect(hundreds([line], [0, 0], [0, 9])).toBeCloseTo(2 + 20 + 3, 3);
      expect(hundreds([line.map(([x, y]): Place => [-x, y])], [0, 0], [0, 9])).toBeCloseTo(2 + 20 + 3, 3);
    }
  });

  test('goes round a pond on its shorter side, wherever the pond is said to begin', () => {
    const pond = (north: number, south: number): Line => [
      [2, south],
      [6, south],
      [6, north],
      [2, north],
      [2, south],
    ];
    for (const [north, south] of [
      [1, -3],
      [3, -1],
    ] as const) {
      for (const line of waysToWrite(pond(north, south)))
        expect(hundreds([line], west, east)).toBeCloseTo(2 + 6 + 3, 5);
    }
  });

  test('does not lead over a line that is passed once, whatever else is passed again', () => {
    const river: Line = [
      [8, -9],
      [8, 9],
    ];
    expect(hundreds([river], west, east)).toBe(none);
    for (const order of [
      [river, bay()],
      [bay(), river],
    ])
      expect(hundreds(order, west, east)).toBe(none);
    expect(hundreds([bay()], [4, 0], east)).toBe(none);
  });

  test('goes round bays one after the other, and round one within the other', () => {
    const further = bay(1).map(([x, y]): Place => [x + 6, y]);
    expect(hundreds([bay(), further], west, [15, 0])).toBeCloseTo(2 + 8 + 2 + 6 + 3, 5);
    const within: Line = [
      [3, -5],
      [3, 1],
      [5, 1],
      [5, -5],
    ];
    expect(hundreds([bay(), within], west, east)).toBeCloseTo(13, 5);
    // From within the outer bay round the inner one.
    expect(hundreds([bay(), within], [2.5, 0], [5.5, 0])).toBeCloseTo(0.5 + 4 + 0.5, 5);
  });

  test('goes along a wave from bay to bay, and crosses it nowhere', () => {
    const wave: Line = [
      [1, -5],
      [1, 1],
      [3, 1],
      [3, -2],
      [5, -2],
      [5, 1],
      [7, 1],
      [7, -5],
    ];
    for (const line of waysToWrite(wave))
      expect(hundreds([line], west, east)).toBeCloseTo(1 + 4 + 2 + 4 + 2, 5);
    // From under one crest to under the other, and not to the trough between them.
    for (const line of waysToWrite(wave)) expect(hundreds([line], [2, 0], [6, 0])).toBeCloseTo(1 + 6 + 1, 5);
    expect(hundreds([wave], [2, 0], [4, 0])).toBe(none);
  });

  test('does not lead along a bank that another line touches, if the other bank does not lead there either', () => {
    const pond: Line = [
      [2, -3],
      [6, -3],
      [6, 1],
      [2, 1],
      [2, -3],
    ];
    const north: Line = [
      [4, 1],
      [4, 5],
    ];
    const south: Line = [
      [4, -3],
      [4, -5],
    ];
    expect(hundreds([pond, north], west, east)).toBeCloseTo(2 + 10 + 3, 5);
    expect(hundreds([pond, south], west, east)).toBeCloseTo(2 + 6 + 3, 5);
    expect(hundreds([pond, north, south], west, east)).toBe(none);
  });

  test('goes along lines that it passes alone', () => {
    const pond: Line = [
      [2, -1],
      [6, -1],
      [6, 7],
      [2, 7],
      [2, -1],
    ];
    const jetty: Line = [
      [4, -1],
      [4, -1.5],
    ];
    // Round the jetty, from where one sets out to where one goes.
    const path: Line = [
      [0, 0],
      [0, -2],
      [9, -2],
      [9, 0],
    ];
    expect(hundreds([pond, jetty, path], west, east)).toBeCloseTo(2 + 7 + 4 + 7 + 3, 5);
  });
});

describe('whoever stands on a line', () => {
  const tall = bay(4);

  test('goes along either bank of it', () => {
    // Up to the end of the bay, across, down to where the straight way would pass, and straight on.
    for (const line of waysToWrite(tall)) {
      expect(hundreds([line], [2, 0], [9, 0])).toBeCloseTo(4 + 4 + 4 + 3, 5);
      expect(hundreds([line], [6, 0], [0, 0])).toBeCloseTo(4 + 4 + 4 + 2, 5);
    }
    // Within the bay it is straight across.
    expect(hundreds([tall], [2, 0], [6, 0])).toBe(4);
  });

  test('is there at each passage of the line', () => {
    const loop: Line = [
      [2, -5],
      [2, 4],
      [6, 4],
      [6, 0],
      [0, 0],
    ];
    // Where the loop crosses itself nobody comes past: neither up nor down.
    expect(hundreds([loop], [2, 0], [9, 1])).toBe(none);
    const open: Line = [
      [2, 2],
      [2, 4],
      [6, 4],
      [6, -5],
    ];
    expect(hundreds([open], [2, 2], [9, 2])).toBeCloseTo(2 + 4 + 2 + 3, 5);
  });

  test('goes the shorter way along a closed line', () => {
    const pond: Line = [
      [2, -3],
      [6, -3],
      [6, 4],
      [2, 4],
      [2, -3],
    ];
    for (const line of waysToWrite(pond)) {
      expect(hundreds([line], [2, 0], [9, 0])).toBeCloseTo(3 + 4 + 3 + 3, 5);
      expect(hundreds([line], [2, -3], [9, -3])).toBe(7);
    }
  });

  test('does not come over another line so', () => {
    const river: Line = [
      [4, -9],
      [4, 9],
    ];
    const path: Line = [
      [2, -1],
      [2, 1],
    ];
    expect(hundreds([river, path], [2, 0], [6, 0])).toBe(none);
    expect(hundreds([path, river], [6, 0], [2, 0])).toBe(none);
    expect(hundreds([river, path], [4, 0], [2, 0])).toBe(2);
  });
});

describe('where two lines touch at a corner that lies on the way', () => {
  const bend: Line = [
    [2, -2],
    [4, 0],
    [6, -2],
  ];
  const islet: Line = [
    [3, -2],
    [4, 0],
    [5, -2],
    [3, -2],
  ];
  /** Past both, which come from the south of an eastward way, with all places turned. */
  const past = (turned: (x: number, y: number) => Place): number =>
    hundreds(
      [bend, islet].map((line) => line.map(([x, y]) => turned(x, y))),
      turned(...west),
      turned(...east),
    );

  test('the way goes past if they come from the south or the east', () => {
    expect(past((x, y) => [x, y])).toBe(9);
    expect(past((x, y) => [-y, x])).toBe(9);
    expect(past((x, y) => [-x - y, x - y])).toBeCloseTo(9 * Math.SQRT2, 3);
  });

  test('there is none if they come from the north or the west', () => {
    expect(past((x, y) => [x, -y])).toBe(none);
    expect(past((x, y) => [y, x])).toBe(none);
    expect(past((x, y) => [y - x, x + y])).toBe(none);
  });

  test('one of them alone is in nobody’s way', () => {
    for (const line of [bend, islet]) {
      expect(hundreds([line], west, east)).toBe(9);
      expect(hundreds([line.map(([x, y]): Place => [x, -y])], west, east)).toBe(9);
    }
  });
});

test('a leg is not in the way of what is open', () => {
  const lines = buildLines([bay().map((place) => placed(place)), [placed([8, -9]), placed([8, 9])]]);
  const { endAt, metres } = openLegs(lines);
  const leg = (...open: number[]): number =>
    metres(endAt(placed(west)), endAt(placed(east)), (piece) => open.includes(piece)) / 100;
  expect([leg(), leg(0), leg(0, 2), leg(0, 2, 3), leg(2, 3)]).toEqual([none, none, none, 9, none]);
  expect(leg(3)).toBeCloseTo(13, 5);
});
