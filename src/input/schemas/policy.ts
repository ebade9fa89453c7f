import * as z from 'zod';
import type { PolicyInput, Severity } from '../../model/policy.js';
import { metres, share } from './number.js';

const members = z.number().min(2).max(64).int();

const severity: z.ZodType<Severity> = z.enum(['required', 'preferred', 'off']);

/** Far above any sense, and far below what could make a sum infinite. */
const amount = z.number().min(0).max(1_000_000);

export const policy: z.ZodType<PolicyInput> = z
  .strictObject({
    size: z.exactOptional(
      z
        .strictObject({ min: z.exactOptional(members), max: z.exactOptional(members) })
        .meta({ description: 'Members of a circle' }),
    ),
    reach: z.exactOptional(
      z.strictObject({
        personal: z.exactOptional(
          metres.meta({ description: 'Metres that a participant walks who did not say' }),
        ),
        between: z.exactOptional(metres.meta({ description: 'Walking metres between any two members' })),
        detour: z.exactOptional(
          z.number().min(1).max(1_000).meta({ description: 'Walking metres per metre in a straight line' }),
        ),
      }),
    ),
    composition: z.exactOptional(
      z
        .strictObject({ maxShare: z.exactOptional(share) })
        .meta({ description: 'Largest share of a circle that one label of an attribute may have' }),
    ),
    dayparts: z.exactOptional(
      z
        .strictObject({ share: z.exactOptional(share) })
        .meta({ description: 'Share of a circle that must be free on the same daypart' }),
    ),
    languages: z.exactOptional(
      z
        .strictObject({ share: z.exactOptional(share) })
        .meta({ description: 'Share of a circle that must speak the same language' }),
    ),
    rules: z.exactOptional(
      z
        .strictObject({
          stranded: z.exactOptional(severity),
          dominance: z.exactOptional(severity),
          daypart: z.exactOptional(severity),
          language: z.exactOptional(severity),
          place: z.exactOptional(severity),
        })
        .meta({ description: 'Whether a rule must be kept, is better kept, or is not looked at' }),
    ),
    weights: z.exactOptional(
      z
        .strictObject({
          proximity: z.exactOptional(share),
          complementarity: z.exactOptional(share),
          reciprocity: z.exactOptional(share),
          mix: z.exactOptional(share),
          resilience: z.exactOptional(share),
        })
        .meta({ description: 'How much each criterion counts; they need not add up to 1' }),
    ),
    placement: z.exactOptional(
      share.meta({ description: 'Worth of being placed at all, against the quality of the circle' }),
    ),
    waiting: z.exactOptional(
      z
        .strictObject({ perHalfYear: z.exactOptional(amount), halfYears: z.exactOptional(amount) })
        .meta({ description: 'Extra weight per half year of waiting, up to so many half years' }),
    ),
    minimumScore: z.exactOptional(share.meta({ description: 'Circles that score less are not proposed' })),
  })
  .meta({ title: 'Policy', description: 'What a host may set; whatever is left out keeps its default' });
