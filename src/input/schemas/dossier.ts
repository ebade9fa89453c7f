import * as z from 'zod';
import { type Audience, audiences } from '../../model/dossier.js';
import { reasonCodes } from '../../model/proposal.js';
import { limits } from '../limits.js';
import { date, text } from './text.js';

/** What a saved dossier begins with, which says for whom it is. */
export const dossierHead: z.ZodType<{ readonly version: 1; readonly audience: Audience }> = z.object({
  version: z.literal(1),
  audience: z.enum(audiences),
});

const share = z.number().min(0).max(1);
const score = z.union([share, z.null()]);
const scores = z.object({
  proximity: score,
  complementarity: score,
  reciprocity: score,
  mix: score,
  resilience: score,
});
const point = z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });
/** Sentences read the rest of a fact. */
const facts = z.array(z.object({ code: text })).max(limits.ledgerEntries);
const label = z.exactOptional(z.string().max(limits.text));
const slugs = z.array(text).max(limits.perParticipant);
const labelled = z.object({ slug: text, nl: label, en: label });
const head = {
  version: z.literal(1),
  library: text,
  date,
  inputHash: text,
  words: z.object({
    talents: z.array(labelled).max(limits.slugs),
    needs: z.array(z.object({ slug: text, nl: label, en: label, group: label })).max(limits.slugs),
    groups: z.exactOptional(z.array(z.object({ slug: text, nl: text, en: text })).max(limits.slugs)),
  }),
  facts,
};
const amount = z.number().min(0);
const place = z.object({ id: text, point });

const coach = z.object({
  audience: z.literal('coach'),
  ...head,
  homeRadius: amount,
  value: share,
  surroundings: z.exactOptional(
    z.object({
      meetingPlaces: z.array(place).max(limits.meetingPlaces),
      partners: z.array(place).max(limits.partners),
      barriers: z
        .array(
          z.object({
            line: z.array(point).max(limits.linePoints),
            crossings: z.array(point).max(limits.crossings),
          }),
        )
        .max(limits.barriers),
    }),
  ),
  circles: z
    .array(
      z.object({
        id: text,
        score,
        scores,
        facts,
        members: z
          .array(
            z.object({
              participant: text,
              home: point,
              talents: slugs,
              needs: slugs,
              give: amount,
              get: amount,
              coverage: score,
              facts,
            }),
          )
          .max(limits.circleMembers),
        help: z
          .array(
            z.object({
              giver: text,
              receiver: text,
              need: text,
              talent: z.union([text, z.null()]),
              amount,
            }),
          )
          .max(limits.ledgerEntries),
      }),
    )
    .max(limits.circles),
  leftOver: z
    .array(z.object({ participant: text, home: point, reason: z.enum(reasonCodes), facts }))
    .max(limits.participants),
});

const member = z.object({
  audience: z.literal('member'),
  ...head,
  participant: text,
  circle: z.union([text, z.null()]),
});

const team = z.object({
  audience: z.literal('team'),
  ...head,
  value: score,
  circles: z.array(z.object({ id: text, score, scores, facts })).max(limits.circles),
});

/** As much of a dossier as a report reads, but what a fact holds; it does not mind keys that came later. */
export const dossiers: Readonly<Record<Audience, z.ZodType<object>>> = { coach, member, team };

/** A dossier for any audience, for whoever reads one elsewhere. */
export const dossier: z.ZodType<object> = z.union([coach, member, team]).meta({
  type: 'object',
  title: 'Dossier',
  description: 'A proposal explained to one audience, as a report reads it',
});
