import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { damaged, oddPools } from '../../src/arbitraries/index.js';
import { Report } from '../../src/input/issues/report.js';
import { reader } from '../../src/input/reading/reader.js';
import { policy } from '../../src/input/schemas/policy.js';
import { pool } from '../../src/input/schemas/pool.js';
import { savedProposal } from '../../src/input/schemas/proposal.js';
import { fullPolicy, fullProposal } from './inputs.js';

/** zod drops `__proto__`, which is what the reader is for. */
const withoutProto = (value: unknown): boolean => !JSON.stringify(value).includes('__proto__');

describe.each([
  { format: 'pool', schema: pool, values: oddPools() },
  { format: 'policy', schema: policy, values: fc.constant(fullPolicy) },
  { format: 'proposal', schema: savedProposal, values: fc.constant(fullProposal) },
] as ReadonlyArray<{ format: string; schema: z.ZodType; values: fc.Arbitrary<unknown> }>)(
  'the reader of a $format',
  ({ schema, values }) => {
    const read = reader(schema);

    it('accepts what zod accepts, and reads the same from it', () => {
      fc.assert(
        fc.property(fc.oneof(values, damaged(values)).filter(withoutProto), (value) => {
          const report = new Report();
          const draft = read(value, report);
          const judged = schema.safeParse(value);
          expect(report.issues(draft).map(({ code, path }) => `${code} ${path}`)).toEqual(
            judged.success ? [] : expect.arrayContaining([expect.any(String)]),
          );
          if (judged.success) expect(draft).toEqual(judged.data);
        }),
        { numRuns: 500 },
      );
    });
  },
);
