import fc from 'fast-check';
import {
  type LedgerInput,
  type OutsideHelper,
  type PoolInput,
  parsePool,
  resolveVocabulary,
} from '../index.js';
import { arbitraryDayUntil } from './making/days.js';
import { hundredths } from './making/numbers.js';

/** How much a ledger holds. */
export interface LedgerConstraints {
  /** Most entries of help; 20 if left out. */
  readonly mostHelp?: number;
}

/**
 * Ledgers that can be used with a pool: help among its people or from outside, on days until that of the pool, and meetings of its
 * running circles. Without two people there is no help.
 */
export function ledgersOf(
  pool: PoolInput,
  { mostHelp = 20 }: LedgerConstraints = {},
): fc.Arbitrary<LedgerInput> {
  const ids = pool.participants.map(({ id }) => id);
  const date = arbitraryDayUntil(pool.date, 400);
  const { talents, needs } = resolveVocabulary(parsePool(pool).vocabulary);
  const slug = (words: ReadonlyArray<{ readonly slug: string }>): fc.Arbitrary<string>[] =>
    words.length === 0 ? [] : [fc.constantFrom(...words.map(({ slug }) => slug))];
  const [talent] = slug(talents);
  const [need] = slug(needs);
  const entry = fc
    .record({
      people: fc.shuffledSubarray(ids, {
        minLength: Math.min(2, ids.length),
        maxLength: Math.min(4, ids.length),
      }),
      outside: fc.option(fc.constantFrom<OutsideHelper>('coach', 'volunteer')),
      said: fc.record(
        { hours: hundredths(1, 800), ...(need && { need }), ...(talent && { talent }) },
        { requiredKeys: [] },
      ),
      date,
    })
    .map(({ people: [giver, ...receivers], outside, said, date }) => ({
      date,
      ...(outside === null ? { giver: giver! } : { outside }),
      receivers,
      ...said,
    }));
  const meetings = (pool.circles ?? []).map(({ id, members }) =>
    fc.record({
      date,
      circle: fc.constant(id),
      present: fc.subarray(
        members.flatMap((member) =>
          typeof member === 'string' ? member : member.status === 'declined' ? [] : member.participant,
        ),
      ),
    }),
  );
  return fc.record(
    {
      version: fc.constant(1 as const),
      help: ids.length < 2 ? fc.constant([]) : fc.array(entry, { maxLength: mostHelp }),
      meetings: meetings.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...meetings), { maxLength: 6 }),
    },
    { requiredKeys: ['version', 'help'] },
  ) as fc.Arbitrary<LedgerInput>;
}
