import { describe, expect, test } from 'vitest';
import {
  addColumn,
  type Columns,
  createColumns,
  itemsOf,
  keepColumns,
  setsOf,
} from '../../src/search/columns.js';
import { createMemo } from '../../src/search/memo.js';
import { layOut } from '../../src/search/space.js';

const items = 70;
const space = layOut({ items, sizes: { min: 1, max: 4 }, worth: () => 0 });
const memo = createMemo(items);

/** Columns with some groups, each of which gains a number of its own. */
function columnsOf(most: number, ...groups: ReadonlyArray<readonly number[]>): Columns {
  const columns = createColumns(space, most);
  for (const [at, group] of groups.entries()) addColumn(columns, memo, Int32Array.from(group), at + 1);
  return columns;
}

const listed = (columns: Columns): number[][] =>
  Array.from({ length: columns.columns }, (_, column) => [...itemsOf(columns, column)]);

/** The items of each set, as its bits say. */
const bitsSay = ({ words, bits, gain }: ReturnType<typeof setsOf>): number[][] =>
  Array.from(gain, (_, set) =>
    Array.from({ length: items }, (_, item) => item).filter(
      (item) => ((bits[set * words + (item >> 5)]! >>> (item & 31)) & 1) === 1,
    ),
  );

describe('columns', () => {
  test('have the items and gains of their groups', () => {
    const columns = columnsOf(9, [3, 1], [69, 31, 32], [0]);
    expect(listed(columns)).toEqual([[3, 1], [69, 31, 32], [0]]);
    expect(bitsSay(setsOf(columns))).toEqual([[1, 3], [31, 32, 69], [0]]);
    expect([...setsOf(columns).gain]).toEqual([1, 2, 3]);
  });

  test('are there once each, in whatever order their items stand', () => {
    expect(listed(columnsOf(9, [3, 1], [1, 3], [1], [3, 1, 2]))).toEqual([[3, 1], [1], [3, 1, 2]]);
  });

  test('are no more than there is room for', () => {
    expect(listed(columnsOf(2, [1], [2], [3]))).toEqual([[1], [2]]);
  });

  test('are forgotten but for some, and can come again', () => {
    const columns = columnsOf(4, [3, 1], [69, 31, 32], [0], [5, 6]);
    keepColumns(columns, memo, Int32Array.of(1, 3));
    expect(listed(columns)).toEqual([
      [69, 31, 32],
      [5, 6],
    ]);
    expect([...setsOf(columns).gain]).toEqual([2, 4]);
    addColumn(columns, memo, Int32Array.of(6, 5), 9);
    addColumn(columns, memo, Int32Array.of(1, 3), 7);
    expect(listed(columns)).toEqual([
      [69, 31, 32],
      [5, 6],
      [1, 3],
    ]);
    expect(bitsSay(setsOf(columns))).toEqual([
      [31, 32, 69],
      [5, 6],
      [1, 3],
    ]);
  });
});
