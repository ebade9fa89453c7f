import { expect, test } from 'vitest';
import { budgets, measureSize } from '../../bench/size.js';

test.each(budgets)('a page that takes $what gets no more than its budget', async (budget) => {
  const { brotli } = await measureSize(budget);
  expect(brotli).toBeLessThanOrEqual(budget.most);
  // Much less means that the budget no longer says anything, or that nothing was taken.
  expect(brotli).toBeGreaterThan(budget.most / 2);
});
