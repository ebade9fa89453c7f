import * as z from 'zod';
import type { MeetingMoment } from '../../model/moment.js';
import { type MissingPart, missingReasons, type Setting, settingParts } from '../../model/setting.js';
import { limits } from '../limits.js';
import { daypart } from './dayparts.js';
import { text } from './text.js';

// The reader tells what is meant by its kind.
const id = z.union([text, z.null()]);
const moment = z.union([daypart, z.null()]);

/** As much of a setting as is read back. */
export type SavedSetting = Pick<Setting, 'daypart' | 'place' | 'coach' | 'volunteer'>;

export const savedSetting: z.ZodType<SavedSetting> = z.object({
  daypart: moment,
  place: id,
  coach: id,
  volunteer: id,
});

/** When a circle meets, and whether that is a moment for enough members. */
export const meetingMoment: z.ZodType<MeetingMoment> = z.object({
  daypart: z.exactOptional(moment),
  missing: z.exactOptional(z.array(z.object({ part: text })).max(limits.perParticipant)),
});

const missingPart: z.ZodType<MissingPart> = z.looseObject({
  part: z.enum(settingParts),
  reasons: z
    .array(z.enum(missingReasons))
    .meta({ description: 'Each keeps some of those out that would do otherwise' }),
  participants: z.exactOptional(
    z
      .array(text)
      .meta({ description: 'Ids of one or two members without whom there would be a place, sorted' }),
  ),
});

/** A whole setting, for whoever reads one elsewhere. */
export const setting: z.ZodType<Setting> = z
  .looseObject({
    daypart: moment,
    place: id.meta({ description: 'Id of a meeting place' }),
    coach: id,
    volunteer: id,
    cannotCome: z.array(text).meta({ description: 'Ids of members whom the daypart does not suit, sorted' }),
    missing: z.array(missingPart).meta({ description: 'What could not be had, and why' }),
  })
  .meta({ description: 'Where and when it meets, and who is there for it' });
