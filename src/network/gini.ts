/**
 * How unevenly amounts are spread: 0 when all are equal, `(n - 1) / n` when one has everything; `NaN` where nobody has
 * anything.
 *
 * `G = sum_ij |x_i - x_j| / (2 n^2 mean)`, summed in order of size. Source: Gini (1912); Sen (1973).
 */
export function gini(amounts: Float64Array): number {
  const count = amounts.length;
  const sorted = amounts.slice().sort();
  let total = 0;
  let spread = 0;
  for (let position = 0; position < count; position++) {
    total += sorted[position]!;
    spread += (2 * position + 1 - count) * sorted[position]!;
  }
  return spread / (count * total);
}
