import { describe, expect, test } from 'vitest';
import { yearsLater } from '../../src/model/calendar.js';

describe('some years later', () => {
  test.each([
    ['2024-05-01', 3, '2027-05-01'],
    ['2024-02-29', 3, '2027-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2096-02-29', 4, '2100-02-28'],
    ['1996-02-29', 4, '2000-02-29'],
    ['0001-12-31', 3, '0004-12-31'],
    ['9997-01-01', 3, undefined],
  ])('%s and %i years is %s', (date, years, expected) => {
    expect(yearsLater(date, years)).toBe(expected);
  });
});
