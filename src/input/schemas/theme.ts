import * as z from 'zod';
import type { ThemeInput } from '../../model/theme.js';
import { limits } from '../limits.js';
import { attribute, text } from './text.js';

const some = z.array(text).min(1).max(limits.perParticipant);

/** What a circle on a theme is about. */
export const theme: z.ZodType<ThemeInput> = z
  .strictObject({
    purpose: text,
    attributes: z.exactOptional(z.record(attribute, some)),
    talents: z.exactOptional(z.array(text).max(limits.perParticipant)),
    needs: z.exactOptional(z.array(text).max(limits.perParticipant)),
  })
  .meta({ title: 'Theme', description: 'What a circle on a theme is about' });
