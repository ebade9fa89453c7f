import * as z from 'zod';
import type { PolicyInput } from '../../model/policy.js';
import { type Effort, type ReasonCode, reasonCodes } from '../../model/proposal.js';
import { limits } from '../limits.js';
import { policy } from './policy.js';
import type { SavedProposal } from './proposal.js';
import { type SavedSetting, savedSetting } from './setting.js';
import { text } from './text.js';

/** What a report reads of a saved proposal: who are together, and what the proposal says of how it came about. */
export interface SavedRun extends SavedProposal {
  readonly circles: ReadonlyArray<SavedProposal['circles'][number] & { readonly setting?: SavedSetting }>;
  readonly library?: string;
  readonly seed?: number;
  readonly effort?: Effort;
  readonly inputHash?: string;
  readonly policy?: PolicyInput;
  readonly unplaced?: ReadonlyArray<{
    readonly participant: string;
    readonly reason: { readonly code: ReasonCode };
  }>;
}

/** As much of a proposal as a report reads back; it does not mind keys that came later. */
export const savedRun: z.ZodType<SavedRun> = z.object({
  version: z.literal(1),
  circles: z
    .array(
      z.object({
        id: z.exactOptional(text),
        members: z.array(text).max(limits.circleMembers),
        setting: z.exactOptional(savedSetting),
      }),
    )
    .max(limits.circles),
  library: z.exactOptional(text),
  seed: z.exactOptional(z.number().min(0).max(4_294_967_295).int()),
  effort: z.exactOptional(z.union([z.enum(['quick', 'standard', 'thorough']), z.number().min(0).int()])),
  inputHash: z.exactOptional(text),
  policy: z.exactOptional(policy),
  unplaced: z.exactOptional(
    z
      .array(z.object({ participant: text, reason: z.object({ code: z.enum(reasonCodes) }) }))
      .max(limits.participants),
  ),
});
