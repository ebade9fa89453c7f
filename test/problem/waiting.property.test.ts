import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waitingWeight } from '../../src/problem/waiting.js';
import { today } from '../support/builders.js';

const days = fc.nat({ max: 4000 });
const waiting = fc.record({
  perHalfYear: fc.double({ min: 0, max: 5, noNaN: true }),
  halfYears: fc.double({ min: 0, max: 10, noNaN: true }),
});

test('a longer wait never counts for less, nor for more than the policy allows', () => {
  fc.assert(
    fc.property(days, days, waiting, (wait, longer, policy) => {
      const sooner = waitingWeight(daysAgo(wait), today, policy);
      const later = waitingWeight(daysAgo(wait + longer), today, policy);
      expect(later).toBeGreaterThanOrEqual(sooner);
      expect(sooner).toBeGreaterThanOrEqual(waitingWeight(undefined, today, policy));
      expect(later).toBeLessThanOrEqual(1 + policy.perHalfYear * policy.halfYears);
    }),
  );
});

function daysAgo(days: number): string {
  return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
}
