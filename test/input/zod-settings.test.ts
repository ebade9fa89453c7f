import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { safeParsePool } from '../../src/input/parse-pool.js';
import { participant, pool } from './inputs.js';

const wrong = pool({ date: 'SECRET', participants: [participant('', { reach: -987 })] });

/** What a host sets zod to holds for the whole program, this library included. */
describe('what a host sets zod to', () => {
  const { customError } = z.config();

  afterEach(() => {
    z.config({ customError });
  });

  it('does not put the input into our messages', () => {
    const usual = safeParsePool(wrong);
    z.config({ customError: (issue) => `not ${issue.input}` });
    expect(z.string().safeParse(987).error?.message).toContain('not 987');
    expect(safeParsePool(wrong)).toEqual(usual);
  });

  it('does not make parsing throw', () => {
    z.config({
      customError: () => {
        throw new Error('SECRET');
      },
    });
    expect(safeParsePool(wrong)).toMatchObject({ success: false });
  });
});
