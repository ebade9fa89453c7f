import * as z from 'zod';
import type { Change, ChangeKind } from '../../model/change.js';
import { limits } from '../limits.js';
import { text } from './text.js';

type OfKind<Kind extends ChangeKind> = z.ZodType<Extract<Change, { kind: Kind }>>;

const circle = text;
const participant = text;

/** Each kind of change by its name. */
export const changes: { readonly [Kind in ChangeKind]: OfKind<Kind> } = {
  add: z.strictObject({ kind: z.literal('add'), circle, participant }),
  remove: z.strictObject({ kind: z.literal('remove'), circle, participant }),
  move: z.strictObject({ kind: z.literal('move'), participant, from: circle, to: circle }),
  swap: z.strictObject({ kind: z.literal('swap'), participants: z.tuple([participant, participant]) }),
  replace: z.strictObject({ kind: z.literal('replace'), circle, participant, by: participant }),
  merge: z.strictObject({ kind: z.literal('merge'), circles: z.tuple([circle, circle]) }),
  split: z.strictObject({
    kind: z.literal('split'),
    circle,
    into: circle,
    members: z.exactOptional(z.array(participant).max(limits.circleMembers)),
    position: z.exactOptional(z.number().min(0).int()),
  }),
};

/** As much of any change as says which kind it is. */
export const anyChange: z.ZodType<{ readonly kind: ChangeKind }> = z.object({
  kind: z.enum(['add', 'remove', 'move', 'swap', 'replace', 'merge', 'split']),
});

/** A change of any kind, for whoever reads one elsewhere. */
export const change: z.ZodType<Change> = z
  .union(Object.values(changes) as unknown as readonly [z.ZodType<Change>, ...z.ZodType<Change>[]])
  .meta({ type: 'object', title: 'Change', description: 'A change to running circles' });
