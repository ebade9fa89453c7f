import * as z from 'zod';
import type { Daypart, PartOfDay, Weekday } from '../../model/pool.js';
import { limits } from '../limits.js';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];
const partsOfDay = ['morning', 'afternoon', 'evening'] as const satisfies readonly PartOfDay[];

export const daypart: z.ZodType<Daypart> = z.enum(
  weekdays.flatMap((day) => partsOfDay.map((part): Daypart => `${day}-${part}`)),
);

export const dayparts = z.array(daypart).max(limits.perParticipant);
