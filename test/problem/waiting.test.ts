import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/model/policy.js';
import { waitingWeight } from '../../src/problem/waiting.js';

const weight = (since: string | undefined, date = '2026-11-21', policy = defaultPolicy.waiting): number =>
  waitingWeight(since, date, policy);

describe('how much somebody counts', () => {
  test.each([
    ['nobody knows since when', undefined, 1],
    ['since today', '2026-11-21', 1],
    ['since a week', '2026-11-14', 1 + 0.5 / 26],
    ['since 26 weeks', '2026-05-23', 1.5],
    ['since 52 weeks', '2025-11-22', 2],
    ['since 77 weeks', '2025-05-31', 1 + (0.5 * 77) / 26],
    ['since 78 weeks', '2025-05-24', 2.5],
    ['since ten years', '2016-11-21', 2.5],
  ])('%s', (_wait, since, expected) => {
    expect(weight(since)).toBeCloseTo(expected, 12);
  });

  test('follows the policy', () => {
    expect(weight('2025-11-22', '2026-11-21', { perHalfYear: 2, halfYears: 1.5 })).toBeCloseTo(4, 12);
    expect(weight('2025-11-22', '2026-11-21', { perHalfYear: 0, halfYears: 3 })).toBe(1);
    expect(weight('2025-11-22', '2026-11-21', { perHalfYear: 0.5, halfYears: 0 })).toBe(1);
  });

  test('is one day more after a day, the ends of summer time and leap years too', () => {
    const day = 0.5 / 26 / 7;
    for (const [since, date] of [
      ['2026-03-28', '2026-03-29'],
      ['2026-10-24', '2026-10-25'],
      ['2024-02-29', '2024-03-01'],
      ['2024-12-31', '2025-01-01'],
    ] as const)
      expect(weight(since, date)).toBeCloseTo(1 + day, 12);
    expect(weight('2024-02-28', '2024-03-01')).toBeCloseTo(1 + 2 * day, 12);
  });
});
