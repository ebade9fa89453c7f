import * as z from 'zod';
import type { PolicyInput } from '../../model/policy.js';
import { limits } from '../limits.js';
import { policy } from './policy.js';
import { text } from './text.js';

const id = z.exactOptional(z.union([text, z.null()]));

/** As much of a proposal as says to whom it goes: who are together, and the coach and place they have. */
export interface SavedSettings {
  readonly version: 1;
  readonly policy?: PolicyInput;
  readonly circles: ReadonlyArray<{
    readonly id?: string;
    readonly members: readonly string[];
    readonly setting?: { readonly coach?: string | null; readonly place?: string | null };
  }>;
}

/** Does not mind keys that came later. */
export const savedSettings: z.ZodType<SavedSettings> = z.object({
  version: z.literal(1),
  policy: z.exactOptional(policy),
  circles: z
    .array(
      z.object({
        id: z.exactOptional(text),
        members: z.array(text).max(limits.circleMembers),
        setting: z.exactOptional(z.object({ coach: id, place: id })),
      }),
    )
    .max(limits.circles),
});
