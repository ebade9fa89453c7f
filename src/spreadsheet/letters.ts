const alphabet = 26;

/** What a spreadsheet calls a column: `A` is 0, `Z` is 25, `AA` is 26. */
export function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % alphabet));
  return column < alphabet ? last : letterOf(Math.floor(column / alphabet) - 1) + last;
}
