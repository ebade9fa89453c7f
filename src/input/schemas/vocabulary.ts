import * as z from 'zod';
import type {
  Meeting,
  Need,
  OwnVocabularyInput,
  ShippedVocabularyName,
  Talent,
} from '../../model/vocabulary.js';
import { limits } from '../limits.js';
import { share, strength } from './number.js';
import { text } from './text.js';

const wording = {
  nl: z.exactOptional(text),
  en: z.exactOptional(text),
  group: z.exactOptional(text),
  aliases: z.exactOptional(z.array(text).max(limits.aliases)),
};

const talent: z.ZodType<Talent> = z.strictObject({ slug: text, ...wording });

const need: z.ZodType<Pick<Need, 'slug'> & Partial<Need>> = z.strictObject({
  slug: text,
  mode: z.exactOptional(z.enum(['in-person', 'remote', 'either'])),
  mutual: z.exactOptional(share),
  sensitive: z.exactOptional(z.boolean()),
  ...wording,
  boundary: z.exactOptional(z.strictObject({ nl: text, en: text })),
});

const meeting: z.ZodType<Meeting> = z.strictObject({ talent: text, need: text, strength });

const meetingTriple = z.tuple([text, text, strength]).meta({ title: 'Talent, need, strength' });

const shippedName: z.ZodType<ShippedVocabularyName> = z.literal('buurtcirkel');

const ownVocabulary: z.ZodType<OwnVocabularyInput> = z
  .strictObject({
    extends: z.exactOptional(shippedName),
    talents: z.exactOptional(z.array(z.union([text, talent])).max(limits.slugs)),
    needs: z.exactOptional(z.array(z.union([text, need])).max(limits.slugs)),
    meets: z.exactOptional(z.array(z.union([meetingTriple, meeting])).max(limits.meets)),
  })
  .meta({ title: 'Own vocabulary' });

export const vocabulary: z.ZodType<ShippedVocabularyName | OwnVocabularyInput> = z
  .union([shippedName, ownVocabulary])
  .meta({ description: 'What talents and needs may be stated; the shipped vocabulary if left out' });
