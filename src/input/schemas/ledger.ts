import * as z from 'zod';
import type { CircleMeeting, LedgerEntry, LedgerInput } from '../../model/ledger.js';
import { limits } from '../limits.js';
import { date, text } from './text.js';

const people = z.array(text).max(limits.circleMembers);

const entry: z.ZodType<LedgerEntry> = z.strictObject({
  date: date.meta({ description: 'The day of the help, not after that of the pool' }),
  giver: z.exactOptional(text.meta({ description: 'Id of whoever helped; if left out, outside says who' })),
  outside: z.exactOptional(
    z.enum(['coach', 'volunteer']).meta({ description: 'Who helped, when it was nobody of the pool' }),
  ),
  receivers: people.min(1).meta({ description: 'Ids of those who were helped, each for an equal part' }),
  hours: z.exactOptional(
    z.number().min(0.01).meta({ description: 'How long it took, 0.01 or more; one act if left out' }),
  ),
  need: z.exactOptional(text.meta({ description: 'Slug of the need' })),
  talent: z.exactOptional(text.meta({ description: 'Slug of the talent' })),
});

const meeting: z.ZodType<CircleMeeting> = z.strictObject({
  date,
  circle: text,
  present: people,
});

export const ledger: z.ZodType<LedgerInput> = z
  .strictObject({
    version: z.literal(1),
    help: z.array(entry).max(limits.ledgerEntries),
    meetings: z.exactOptional(
      z
        .array(meeting)
        .max(limits.ledgerEntries)
        .meta({ description: 'Who was present, if that is recorded' }),
    ),
  })
  .meta({ title: 'Ledger', description: 'Help that really happened' });
