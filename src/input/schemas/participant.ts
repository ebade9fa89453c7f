import * as z from 'zod';
import type { ParticipantInput } from '../../model/pool.js';
import { limits } from '../limits.js';
import { dayparts } from './dayparts.js';
import { home } from './home.js';
import { facilities, route } from './neighbourhood.js';
import { metres, strength } from './number.js';
import { attribute, date, language, text } from './text.js';

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
    dayparts: z.exactOptional(dayparts.meta({ description: 'Left out or empty: any' })),
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
    requires: z.exactOptional(facilities.meta({ description: 'What a meeting place must have for them' })),
    route: z.exactOptional(route.meta({ description: 'How they came into the pool' })),
    referrer: z.exactOptional(text.meta({ description: 'Opaque: who referred them' })),
  })
  .meta({ title: 'Participant' });
