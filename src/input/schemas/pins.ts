import * as z from 'zod';
import type { Pins } from '../../model/keeping.js';
import { limits } from '../limits.js';
import { text } from './text.js';

/** What people decided, to be kept by a new proposal. */
export const pins: z.ZodType<Pins> = z
  .strictObject({
    seats: z.exactOptional(
      z.array(z.strictObject({ participant: text, circle: text })).max(limits.participants),
    ),
    together: z.exactOptional(z.array(z.array(text).min(2).max(limits.setMembers)).max(limits.sets)),
    circles: z.exactOptional(z.array(text).max(limits.circles)),
    leftOut: z.exactOptional(z.array(text).max(limits.participants)),
  })
  .meta({ title: 'Pins', description: 'What people decided, to be kept by a new proposal' });
