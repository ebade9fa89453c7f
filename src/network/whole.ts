/** Whole numbers up to here are exact in doubles, and so are their sums while these stay below. */
const mostWhole = 2 ** 52;

/** Powers of two that leave even the largest and smallest doubles finite when something is multiplied by them. */
const powers = { least: -1000, most: 1000 } as const;

/**
 * A power of two that amounts are multiplied by to be rounded to whole numbers of which all sums are exact: 1 where they are
 * whole already, and otherwise as large as can be, which leaves about fifteen digits.
 *
 * A power of two, since multiplying and dividing by it changes no digit; and from the largest amount and their number
 * alone, so the order of the amounts plays no part.
 */
export function wholeScale(count: number, amountOf: (position: number) => number): number {
  let most = 0;
  let areWhole = true;
  for (let position = 0; position < count; position++) {
    const amount = amountOf(position);
    if (amount > most) most = amount;
    if (!Number.isInteger(amount)) areWhole = false;
  }
  if (most === 0 || (areWhole && most <= mostWhole / count)) return 1;
  let scale = 1;
  let power = 0;
  // Division, since a product could be infinite.
  while (power > powers.least && most > mostWhole / count / scale) {
    scale /= 2;
    power--;
  }
  while (power < powers.most && most <= mostWhole / count / (scale * 2)) {
    scale *= 2;
    power++;
  }
  return scale;
}
