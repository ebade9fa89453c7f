import * as z from 'zod';

const hashPattern = /^sha256-[0-9a-f]{64}$/;
const codePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestCode = 40;

/** SHA-256 in hexadecimal digits. */
export const hash: z.ZodType<string> = z
  .string()
  .refine((value) => hashPattern.test(value), { params: { code: 'not-a-hash' } })
  .meta({ pattern: hashPattern.source });

/** A short label that is no sentence and no name: small letters, digits and dashes. */
export const shortCode: z.ZodType<string> = z
  .string()
  .refine((value) => value.length <= longestCode && codePattern.test(value), {
    params: { code: 'not-a-code' },
  })
  .meta({ pattern: codePattern.source, maxLength: longestCode });
