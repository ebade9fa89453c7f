import { expect } from 'vitest';

/** Holds two answers against each other: alike in everything, and in numbers to within 1e-9. */
export function expectClose(actual: unknown, expected: unknown, path = 'answer'): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    if (!(Math.abs(actual - expected) <= 1e-9)) expect.fail(`${path}: ${actual} is not ${expected}`);
  } else if (expected !== null && typeof expected === 'object') {
    expect(actual, path).toBeTypeOf('object');
    expect(actual, path).not.toBeNull();
    const [found, wanted] = [actual as Record<string, unknown>, expected as Record<string, unknown>];
    expect(Object.keys(found).sort(), `${path}: keys`).toEqual(Object.keys(wanted).sort());
    for (const key of Object.keys(wanted)) expectClose(found[key], wanted[key], `${path}.${key}`);
  } else {
    expect(actual, path).toBe(expected);
  }
}
