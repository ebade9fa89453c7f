import * as z from 'zod';
import { ruleCodes } from '../../model/evaluation.js';
import { type Proposal, reasonCodes } from '../../model/proposal.js';
import { limits } from '../limits.js';
import { share } from './number.js';
import { setting } from './setting.js';
import { text } from './text.js';

/* Proposals are kept for years and read by others, so nothing here minds keys that came later. */

/** What reading a saved proposal needs: who are together. */
export interface SavedProposal {
  readonly version: 1;
  readonly circles: ReadonlyArray<{ readonly id?: string; readonly members: readonly string[] }>;
}

const version = z.literal(1);
const members = z.array(text).max(limits.circleMembers);

/** As much of a proposal as is read back. */
export const savedProposal: z.ZodType<SavedProposal> = z.object({
  version,
  circles: z.array(z.object({ id: z.exactOptional(text), members })).max(limits.circles),
});

const score = share.nullable();

const circle = z.looseObject({
  id: text.meta({ description: 'k-1, k-2, … in order of the first members' }),
  members: members.meta({ description: 'Ids, sorted' }),
  score: score.meta({ description: 'Null where nothing could be measured' }),
  scores: z.looseObject({
    proximity: score,
    complementarity: score,
    reciprocity: score,
    mix: score,
    resilience: score,
  }),
  violations: z
    .array(
      z.looseObject({
        code: z.enum(ruleCodes),
        participants: z.array(text),
        attribute: z.exactOptional(text),
      }),
    )
    .meta({ description: 'Preferred rules that this circle breaks' }),
  setting: z.exactOptional(setting),
});

const relaxation = z.looseObject({
  rule: z.literal('dominance'),
  attribute: text,
  from: share,
  to: share,
  participants: z.array(text),
});

/** A whole proposal, for whoever reads one elsewhere. */
export const proposal: z.ZodType<Omit<Proposal, 'policy' | 'optimal' | 'relaxations'>> = z
  .looseObject({
    version,
    library: text.meta({ description: 'kringmaker@<version>' }),
    seed: z.number().min(0).max(4_294_967_295).int(),
    effort: z.union([z.enum(['quick', 'standard', 'thorough']), z.number().min(0).int()]),
    steps: z.number().min(0).int().meta({ description: 'Circles that were judged' }),
    stoppedBy: z.enum(['effort', 'time', 'abort']),
    optimal: z.exactOptional(
      z.boolean().meta({ description: 'Whether it is proven that no circles have a higher value' }),
    ),
    inputHash: z.string().regex(/^sha256-[0-9a-f]{64}$/),
    policy: z.looseObject({}).meta({ description: 'The policy, with defaults filled in' }),
    value: share.meta({ description: 'How good the proposal is for everybody who is ready' }),
    circles: z.array(circle),
    unplaced: z
      .array(z.looseObject({ participant: text, reason: z.looseObject({ code: z.enum(reasonCodes) }) }))
      .meta({ description: 'Ready people without a place, sorted by id' }),
    relaxations: z.exactOptional(
      z.array(relaxation).meta({ description: 'Looser rules that were seen to place more people' }),
    ),
  })
  .meta({ title: 'Proposal', description: 'Circles that could be formed, and who is left over' });
