import * as z from 'zod';
import type { BackgroundRule, PoolInput, RunningCircleInput } from '../../model/pool.js';
import { limits } from '../limits.js';
import { daypart } from './dayparts.js';
import { area, place } from './home.js';
import { neighbourhood } from './neighbourhood.js';
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

const membership = z.union([
  text,
  z.strictObject({
    participant: text,
    since: z.exactOptional(date.meta({ description: 'Joined on; if left out, when the circle began' })),
    leavesOn: z.exactOptional(
      date.meta({ description: 'The seat falls free; if left out, three years after joining' }),
    ),
    status: z.exactOptional(
      z.enum(['proposed', 'confirmed', 'declined']).meta({
        description: 'Declined: no member, and never proposed together; confirmed if left out',
      }),
    ),
  }),
]);

const runningCircle: z.ZodType<RunningCircleInput> = z.strictObject({
  id: text,
  members: z.array(membership).max(limits.circleMembers),
  since: z.exactOptional(date.meta({ description: 'The day the circle began' })),
  locked: z.exactOptional(
    z.boolean().meta({ description: 'Takes no newcomer and is not changed; false if left out' }),
  ),
  openSeats: z.exactOptional(
    z.number().min(0).int().meta({
      description: 'How many newcomers it takes; as many as the largest size leaves, if left out',
    }),
  ),
  meetingPlace: z.exactOptional(place.meta({ description: 'Where the circle usually meets' })),
  daypart: z.exactOptional(daypart.meta({ description: 'When it meets' })),
  place: z.exactOptional(text.meta({ description: 'Id of the meeting place it uses' })),
  coach: z.exactOptional(text.meta({ description: 'Id of its coach' })),
  volunteer: z.exactOptional(text.meta({ description: 'Id of its volunteer' })),
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
  ...neighbourhood,
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
