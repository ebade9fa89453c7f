import * as z from 'zod';

/** 0 to 1. */
export const share: z.ZodType<number> = z.number().min(0).max(1);

/** Above 0, up to 1: something that is not there at all is left out instead. */
export const strength: z.ZodType<number> = z.number().gt(0).max(1);

export const metres: z.ZodType<number> = z.number().gt(0);
