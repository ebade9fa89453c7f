import * as z from 'zod';
import type { LeverCosts } from '../../model/levers.js';

/** Far above any sense, and far below what could drown a small cost in rounding. */
const mostCost = 1_000_000;

const cost = z.exactOptional(z.union([z.number().gt(0).max(mostCost), z.enum(['never'])]));

/** What it costs to make each thing in a policy a step looser. */
export const costs: z.ZodType<LeverCosts> = z
  .strictObject({
    'reach.between': cost,
    'reach.personal': cost,
    'size.min': cost,
    'size.max': cost,
    'dayparts.share': cost,
    'languages.share': cost,
    'composition.maxShare': cost,
    minimumScore: cost,
    'rules.stranded': cost,
    'rules.daypart': cost,
    'rules.language': cost,
    'rules.place': cost,
    'rules.dominance': cost,
  })
  .meta({ title: 'Costs', description: 'What it costs to make each thing in a policy a step looser' });
