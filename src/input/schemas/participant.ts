import * as z from 'zod';
import type { Daypart, ParticipantInput, PartOfDay, Weekday } from '../../model/pool.js';
import { limits } from '../limits.js';
import { home } from './home.js';
import { metres, strength } from './number.js';
import { attribute, date, language, text } from './text.js';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];
const partsOfDay = ['morning', 'afternoon', 'evening'] as const satisfies readonly PartOfDay[];
const dayparts = weekdays.flatMap((day) => partsOfDay.map((part): Daypart => `${day}-${part}`));

const talent = z.union([text, z.strictObject({ talent: text, level: z.exactOptional(strength) })]);

const need = z.union([text, z.strictObject({ need: text, weight: z.exactOptional(strength) })]);

const backgrounds = z.record(attribute, text).meta({
  maxProperties: limits.perParticipant,
  description: 'Attribute to opaque label; an attribute that is left out is unknown',
});

export const participant: z.ZodType<ParticipantInput> = z
  .strictObject({
    id: text.meta({ description: 'Opaque, unique in the pool' }),
    home,
    reach: z.exactOptional(metres.meta({ description: 'Metres this person comfortably walks' })),
    talents: z.exactOptional(z.array(talent).max(limits.perParticipant)),
    needs: z.exactOptional(z.array(need).max(limits.perParticipant)),
    backgrounds: z.exactOptional(backgrounds),
    dayparts: z.exactOptional(
      z.array(z.enum(dayparts)).max(limits.perParticipant).meta({ description: 'Left out or empty: any' }),
    ),
    languages: z.exactOptional(
      z
        .array(language)
        .max(limits.perParticipant)
        .meta({ description: 'BCP 47, compared by primary subtag; left out or empty: no constraint' }),
    ),
    waitingSince: z.exactOptional(date),
    ready: z.exactOptional(
      z.boolean().meta({ description: 'Set by a person after a talk; true if left out' }),
    ),
  })
  .meta({ title: 'Participant' });
