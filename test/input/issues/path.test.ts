import { expect, it } from 'vitest';
import { byPosition, type Path, toText } from '../../../src/input/issues/path.js';

it('a path is written as one would in code', () => {
  expect(toText([])).toBe('');
  expect(toText(['participants', 3, 'home', 'lat'])).toBe('participants[3].home.lat');
  expect(toText(['ways', 1, 2])).toBe('ways[1][2]');
  expect(toText([0, 'x'])).toBe('[0].x');
});

it('paths come in the order of what they lead to, and a whole before its parts', () => {
  const value = { b: [{ y: 1, x: 1 }, 7], a: { z: 1 } };
  const paths: readonly Path[] = [
    [],
    ['b'],
    ['b', 0],
    ['b', 0, 'y'],
    ['b', 0, 'x'],
    ['b', 2],
    ['b', 10],
    ['a'],
    ['a', 'z'],
  ];
  expect([...paths].reverse().sort(byPosition(value))).toEqual(paths);
});

it('paths into what is not there are in no order', () => {
  for (const nothing of [undefined, {}, { a: undefined }]) {
    expect(byPosition(nothing)(['a', 'x', 'p'], ['a', 'y', 'p'])).toBe(0);
    expect(byPosition(nothing)(['a', 1], ['a', 3])).toBe(-2);
  }
});
