import * as z from 'zod';
import type { Daypart } from '../../model/daypart.js';
import { allDayparts } from '../../model/week.js';
import { limits } from '../limits.js';
import { asked } from '../reading/asked.js';

export const daypart: z.ZodType<Daypart> = z
  .enum(allDayparts)
  .register(asked, { words: 'a day mon to sun, a hyphen, and morning, afternoon or evening' });

export const dayparts = z.array(daypart).max(limits.perParticipant);
