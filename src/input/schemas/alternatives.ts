import * as z from 'zod';
import { leaningNames } from '../../model/leaning.js';
import { limits } from '../limits.js';
import { text } from './text.js';

const share = z.number().min(0).max(1);
/** Sentences read the rest of a fact. */
const facts = z.array(z.object({ code: text })).max(limits.ledgerEntries);

/** As much of saved alternatives as a report reads, but what a fact holds. */
export const alternatives: z.ZodType<object> = z
  .object({
    proposals: z
      .array(
        z.object({
          label: z.enum(['best', ...leaningNames, 'other-circles']),
          value: share,
          differenceFromFirst: share,
          circles: z
            .array(z.object({ members: z.array(text).max(limits.circleMembers) }))
            .max(limits.circles),
          unplaced: z.array(z.object({ participant: text })).max(limits.participants),
          tradeOffs: facts,
        }),
      )
      .max(limits.circles),
    facts,
  })
  .meta({ title: 'Alternatives', description: 'Several proposals for one pool, as a report reads them' });
