/** Lists of indices, one per row, as one array with the places where each starts. */
export function compileLists<Row, Start extends string, Items extends string>(
  rows: readonly Row[],
  listOf: (row: Row) => readonly number[],
  start: Start,
  items: Items,
): Record<Start | Items, Int32Array> {
  const lists = rows.map(listOf);
  const starts = new Int32Array(lists.length + 1);
  for (const [row, list] of lists.entries()) starts[row + 1] = starts[row]! + list.length;
  return { [start]: starts, [items]: Int32Array.from(lists.flat()) } as Record<Start | Items, Int32Array>;
}
