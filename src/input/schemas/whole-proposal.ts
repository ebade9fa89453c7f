import * as z from 'zod';
import { ruleCodes } from '../../model/evaluation.js';
import { pinCodes } from '../../model/keeping.js';
import { type AlternativeLabel, leaningNames } from '../../model/leaning.js';
import type { PolicyInput } from '../../model/policy.js';
import { type Proposal, reasonCodes } from '../../model/proposal.js';
import { missingReasons, settingParts } from '../../model/setting.js';
import { limits } from '../limits.js';
import { hash } from './code.js';
import { daypart } from './dayparts.js';
import { share } from './number.js';
import { policy } from './policy.js';
import { text } from './text.js';

const score = z.union([share, z.null()]);
const idOrNone = z.union([text, z.null()]);
const ids = z.array(text).max(limits.participants);
const whole = z.number().min(0).int();

export const movePrice = z.union([z.number().min(0).max(1000), z.enum(['never'])]);

const setting = z.object({
  daypart: z.union([daypart, z.null()]),
  place: idOrNone,
  coach: idOrNone,
  volunteer: idOrNone,
  cannotCome: ids,
  missing: z
    .array(
      z.object({
        part: z.enum(settingParts),
        reasons: z.array(z.enum(missingReasons)).max(limits.perParticipant),
        participants: z.exactOptional(ids),
      }),
    )
    .max(limits.perParticipant),
});

const circle = z.object({
  id: text,
  members: z.array(text).max(limits.circleMembers),
  score,
  scores: z.object({
    proximity: score,
    complementarity: score,
    reciprocity: score,
    mix: score,
    resilience: score,
  }),
  violations: z
    .array(z.object({ code: z.enum(ruleCodes), participants: ids, attribute: z.exactOptional(text) }))
    .max(limits.sets),
  setting: z.exactOptional(setting),
});

const changes = z.object({
  movePrice,
  valueBefore: share,
  circles: z.array(z.object({ from: text, to: idOrNone })).max(limits.circles),
  moved: z.array(z.object({ participant: text, from: text, to: idOrNone })).max(limits.participants),
  exchanges: z
    .array(z.object({ from: ids, to: ids, moved: whole, gained: z.number() }))
    .max(limits.participants),
  keptAnyway: ids,
  pins: z
    .array(
      z.object({
        list: z.enum(['seats', 'together', 'circles', 'leftOut']),
        position: whole,
        code: z.enum(pinCodes),
      }),
    )
    .max(limits.sets),
});

/** What one of several proposals says of itself. */
interface AmongOthers {
  readonly label?: AlternativeLabel;
  readonly differenceFromFirst?: number;
  readonly tradeOffs?: ReadonlyArray<{ readonly code: string }>;
}

/** A proposal as it was read, with whatever its policy says. */
export type ReadProposal = Omit<Proposal, 'policy'> & { readonly policy: PolicyInput } & AmongOthers;

export const alternativeLabel = z.enum(['best', ...leaningNames, 'other-circles']);

/** All keys of a proposal. */
export const proposalKeys = {
  version: z.literal(1),
  library: text.meta({ description: 'kringmaker@<version>' }),
  optimal: z.boolean(),
  policy,
  value: share,
  circles: z.array(circle).max(limits.circles),
  unplaced: z
    .array(z.object({ participant: text, reason: z.object({ code: z.enum(reasonCodes) }) }))
    .max(limits.participants),
  relaxations: z
    .array(
      z.object({
        rule: z.enum(['dominance']),
        attribute: text,
        from: share,
        to: share,
        participants: ids,
      }),
    )
    .max(limits.sets),
  changes: z.exactOptional(changes),
  seed: z.number().min(0).max(4_294_967_295).int(),
  effort: z.union([z.enum(['quick', 'standard', 'thorough']), whole]),
  steps: whole,
  stoppedBy: z.enum(['effort', 'time', 'abort']),
  inputHash: hash,
} as const;

/** A proposal with all that it holds, for whoever accounts for it; it does not mind keys that came later. */
export const wholeProposal = z.object({
  ...proposalKeys,
  label: z.exactOptional(alternativeLabel),
  differenceFromFirst: z.exactOptional(share),
  tradeOffs: z.exactOptional(z.array(z.object({ code: text })).max(limits.sets)),
}) as unknown as z.ZodType<ReadProposal>;
