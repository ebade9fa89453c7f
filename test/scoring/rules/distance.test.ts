import { describe, expect, test } from 'vitest';
import { distance } from '../../../src/scoring/rules/distance.js';
import { street } from '../seated.js';
import { look } from './look.js';

const between = (metres: number, detour = 1) => ({ policy: { reach: { between: metres, detour } } });

describe('the distance between members', () => {
  test('is at most two kilometres of walking', () => {
    // 1538.461 metres come to 1999.9993 with the detour, 1538.462 to 2000.0006.
    expect(look(distance, street(0, 1538.461)).shortfall).toBe(0);
    expect(look(distance, street(0, 1538.462)).shortfall).toBe(1);
  });

  test('may be exactly what the policy says, and a millimetre more is too far', () => {
    expect(look(distance, street(0, 1000), between(1000)).shortfall).toBe(0);
    expect(look(distance, street(0, 1000.001), between(1000)).shortfall).toBe(1);
    expect(look(distance, street(0, 1000), between(1500, 1.5)).shortfall).toBe(0);
    expect(look(distance, street(0, 1000), between(1499, 1.5)).shortfall).toBe(1);
  });

  test('may be a billionth more', () => {
    expect(look(distance, street(0, 1000), between(1000 - 5e-10)).shortfall).toBe(0);
    expect(look(distance, street(0, 1000), between(1000 - 2e-9)).shortfall).toBe(1);
  });

  test('is looked at for every pair', () => {
    const { shortfall, people } = look(distance, street(0, 600, 1200, 5000), between(1000));
    expect(shortfall).toBe(4);
    expect(people).toEqual([
      ['p0', 'p2'],
      ['p0', 'p3'],
      ['p1', 'p3'],
      ['p2', 'p3'],
    ]);
  });
});
