import { beforeEach, describe, expect, it } from 'vitest';
import { parsePool } from '../../src/input/parse-pool.js';
import { parseTheme, safeParseTheme } from '../../src/input/parse-theme.js';
import type { Pool } from '../../src/model/pool.js';
import { pool } from './inputs.js';
import { issuesOf } from './parsed.js';

let shipped: Pool;
let own: Pool;

beforeEach(() => {
  // What was read for a pool is remembered with it.
  shipped = parsePool(pool());
  own = parsePool(pool({ vocabulary: { talents: ['knots'], needs: ['mooring'] } }));
});

describe('a theme', () => {
  it('says each thing once, and nothing where it is silent', () => {
    const given = {
      purpose: 'cooking together',
      attributes: { age: ['65-plus', '55-plus', '65-plus'] },
      talents: ['cooking', 'cooking'],
      needs: ['groceries', 'groceries'],
    };
    expect(parseTheme(given, shipped)).toEqual({
      purpose: 'cooking together',
      attributes: { age: ['65-plus', '55-plus'] },
      talents: ['cooking'],
      needs: ['groceries'],
    });
    expect(parseTheme({ purpose: 'x', talents: ['cooking'] }, shipped)).toEqual({
      purpose: 'x',
      attributes: {},
      talents: ['cooking'],
      needs: [],
    });
    expect(parseTheme({ purpose: 'x', needs: ['groceries'] }, shipped)).toEqual({
      purpose: 'x',
      attributes: {},
      talents: [],
      needs: ['groceries'],
    });
    expect(Object.isFrozen(parseTheme(given, shipped).attributes['age'])).toBe(true);
  });

  it.each([
    ['nothing', {}],
    ['empty lists', { attributes: {}, talents: [], needs: [] }],
  ])('that asks for %s is refused', (_, asked) => {
    expect(safeParseTheme({ purpose: 'x', ...asked }, shipped)).toMatchObject({
      success: false,
      issues: [
        { code: 'too-few', path: '', message: expect.stringContaining('an attribute, a talent or a need') },
      ],
    });
  });

  it.each([
    ['one talent', { talents: ['cooking'] }],
    ['one need', { needs: ['groceries'] }],
    ['one label', { attributes: { age: ['65-plus'] } }],
  ])('may ask for %s alone', (_, asked) => {
    expect(issuesOf(() => safeParseTheme({ purpose: 'x', ...asked }, shipped))).toEqual([]);
  });

  it('is of talents and needs that the pool knows', () => {
    const given = { purpose: 'x', talents: ['cooking', 'knots'], needs: ['mooring', 'groceries'] };
    expect(issuesOf(() => parseTheme(given, shipped))).toEqual([
      'unknown-talent talents[1]',
      'unknown-need needs[0]',
    ]);
    expect(issuesOf(() => parseTheme(given, own))).toEqual([
      'unknown-talent talents[0]',
      'unknown-need needs[1]',
    ]);
  });

  it('asks for something also where that cannot be read', () => {
    expect(issuesOf(() => parseTheme({ purpose: 'x', talents: 7 }, shipped))).toEqual(['wrong-type talents']);
    expect(issuesOf(() => parseTheme({ purpose: 'x', needs: [7] }, shipped))).toEqual([
      'wrong-type needs[0]',
    ]);
  });

  it('is not read again where it was read for this pool', () => {
    const theme = parseTheme({ purpose: 'x', talents: ['cooking'] }, shipped);
    expect(parseTheme(theme, shipped)).toBe(theme);
    expect(issuesOf(() => parseTheme(theme, own))).toEqual(['unknown-talent talents[0]']);
    expect(issuesOf(() => parseTheme({ ...theme, club: 1 }, shipped, { forbid: ['club'] }))).toEqual([
      'forbidden-field ',
    ]);
  });
});
