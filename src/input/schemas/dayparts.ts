import * as z from 'zod';
import { allDayparts, type Daypart } from '../../model/daypart.js';
import { limits } from '../limits.js';

export const daypart: z.ZodType<Daypart> = z.enum(allDayparts);

export const dayparts = z.array(daypart).max(limits.perParticipant);
