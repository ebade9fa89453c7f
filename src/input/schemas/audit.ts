import * as z from 'zod';
import { type AuditRecord, decisionCodes, type HumanDecision } from '../../model/audit.js';
import { leaningNames } from '../../model/leaning.js';
import type { PolicyInput } from '../../model/policy.js';
import { limits } from '../limits.js';
import { hash, shortCode } from './code.js';
import { share } from './number.js';
import { pins } from './pins.js';
import { date, text } from './text.js';
import { alternativeLabel, movePrice, proposalKeys } from './whole-proposal.js';

const circles = z.array(z.array(text).max(limits.circleMembers)).max(limits.circles);
const codes = z.array(shortCode).max(limits.sets);
const leaning = z.enum(leaningNames);

const decisionKeys = {
  decision: z.enum(decisionCodes),
  role: shortCode.meta({ description: 'Who decided, by role and not by name' }),
  reason: shortCode.meta({ description: 'A code of the host' }),
  date,
  circle: z.exactOptional(text.meta({ description: 'Id; if left out, the whole proposal' })),
  circles: z.exactOptional(circles.meta({ description: 'Members of each circle as it became' })),
};

/** A decision of people. */
export const decision = z.strictObject(decisionKeys).meta({
  title: 'Decision',
  description: 'What people decided on a proposal',
}) as unknown as z.ZodType<HumanDecision>;

const request = z.strictObject({
  call: z.enum(['proposeCircles', 'proposeAlternatives']),
  previous: z.exactOptional(circles),
  pins: z.exactOptional(pins),
  movePrice: z.exactOptional(movePrice),
  maxSeconds: z.exactOptional(z.number().min(0)),
  count: z.exactOptional(z.number().min(1).max(10).int()),
  leanings: z.exactOptional(z.array(leaning).max(limits.perParticipant)),
});

/** A record as it was read, with whatever its policy says. */
export type ReadRecord = Omit<AuditRecord, 'policy'> & { readonly policy: PolicyInput };

/** An audit record. A key that is not known would be a part that nobody accounts for. */
export const audit = z
  .strictObject({
    kind: z.enum(['audit-record']),
    ...proposalKeys,
    vocabulary: z.strictObject({
      source: z.enum(['buurtcirkel', 'own', 'buurtcirkel+own']),
      version: z.union([text, z.null()]),
      hash,
    }),
    request,
    alternative: z.exactOptional(
      z.strictObject({
        label: alternativeLabel,
        differenceFromFirst: share,
      }),
    ),
    explanations: z.strictObject({
      proposal: codes,
      circles: z.array(z.strictObject({ circle: text, codes })).max(limits.circles),
      tradeOffs: z.exactOptional(codes),
    }),
    hashes: z.exactOptional(
      z.strictObject({
        proposal: hash,
        record: hash,
        parts: z.array(z.strictObject({ key: text, hash })).max(limits.perParticipant),
      }),
    ),
    forgotten: z.exactOptional(z.number().min(1).int()),
    decisions: z.array(z.strictObject({ ...decisionKeys, hash: z.exactOptional(hash) })).max(limits.circles),
  })
  .meta({
    title: 'Audit record',
    description: 'A proposal with what it takes to check it and to make it again, and what people decided',
  }) as unknown as z.ZodType<ReadRecord>;
