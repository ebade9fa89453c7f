import * as z from 'zod';
import type { BackgroundRule, PoolInput, RunningCircle } from '../../model/pool.js';
import { limits } from '../limits.js';
import { area } from './home.js';
import { share } from './number.js';
import { participant } from './participant.js';
import { attribute, date, text } from './text.js';
import { vocabulary } from './vocabulary.js';

const backgroundRule: z.ZodType<Pick<BackgroundRule, 'attribute'> & Partial<BackgroundRule>> = z.strictObject(
  {
    attribute,
    maxShare: z.exactOptional(
      share.meta({ description: 'Largest share of a circle that one label may have' }),
    ),
    theme: z.exactOptional(z.boolean().meta({ description: 'Alike on purpose; false if left out' })),
    purpose: z.exactOptional(text.meta({ description: 'Why the attribute is recorded' })),
  },
);

const runningCircle: z.ZodType<RunningCircle> = z.strictObject({
  id: text,
  members: z.array(text).max(limits.circleMembers),
});

const sets = z.array(z.array(text).min(2).max(limits.setMembers)).max(limits.sets);

const wholePool = z.strictObject({
  version: z.literal(1),
  date: date.meta({ description: 'The day the pool is looked at' }),
  vocabulary: z.exactOptional(vocabulary),
  backgrounds: z.exactOptional(
    z
      .array(backgroundRule)
      .max(limits.backgroundRules)
      .meta({ description: 'Attributes that need other than default treatment' }),
  ),
  participants: z.array(participant).max(limits.participants),
  apart: z.exactOptional(sets.meta({ description: 'Ids of whom no two may share a circle' })),
  together: z.exactOptional(sets.meta({ description: 'Ids that share one circle or have none' })),
  circles: z.exactOptional(
    z.array(runningCircle).max(limits.circles).meta({ description: 'Circles that meet already' }),
  ),
  area: z.exactOptional(area),
});

export const pool: z.ZodType<PoolInput> = wholePool.meta({
  title: 'Pool',
  description: 'Everything known on one day',
});

/** All keys, in the order of the format. */
export const poolKeys = wholePool.keyof().options;

/** A {@link PoolInput} whose participants are somewhere else. */
export type PoolHeadInput = Omit<PoolInput, 'participants'>;

export const poolHead: z.ZodType<PoolHeadInput> = wholePool.omit({ participants: true });
