import { compileCircles } from './evaluate.js';
import { seatEverybody } from './explanation/help.js';
import { listRelations } from './explanation/relations.js';
import { talentsBy } from './explanation/talents.js';
import { parseLedger } from './input/parse-ledger.js';
import { parsePolicy } from './input/parse-policy.js';
import { wholePool } from './input/whole-pool.js';
import { dayAfter, isDate } from './model/calendar.js';
import type { CompactPool } from './model/compact-pool.js';
import type { LedgerInput } from './model/ledger.js';
import type { Observation, ObservationOptions } from './model/observation.js';
import type { PoolInput } from './model/pool.js';
import { isSeatedOn } from './observation/acts.js';
import { observe } from './observation/observe.js';
import { resolveVocabulary } from './vocabulary/resolve.js';

/** Thirteen weeks, the first and the last day among them. */
const usualDays = 91;

/**
 * Says how help went in a running circle, from a ledger of what happened: how much of it came back, what may lie behind
 * it and how sure that is, for whom it runs one way, which talents are still unused, and which possible help would restore balance.
 *
 * For a conversation with the group. Nobody is ranked, nothing is owed and nothing is kept. Says `too-early`, and no number,
 * before two acts a member and eight weeks.
 *
 * @throws InputError when the pool or the ledger cannot be used.
 * @throws RangeError when there is no such circle, or an option is out of range.
 * @example
 * const observation = observeReciprocity(pool, 'c-1', ledger, { from: '2026-08-01' });
 */
export function observeReciprocity(
  pool: PoolInput | CompactPool,
  circleId: string,
  ledger: LedgerInput,
  options: ObservationOptions = {},
): Observation {
  const parsed = wholePool(pool);
  const circle = parsed.circles.find(({ id }) => id === circleId);
  if (circle === undefined) throw new RangeError('circle must be a running circle of the pool');
  const { to = parsed.date, halfLife } = options;
  checkDay(to, 'to');
  const { from = dayAfter(to, 1 - usualDays) } = options;
  checkDay(from, 'from');
  if (to > parsed.date) throw new RangeError('to must not be after the date of the pool');
  if (from > to) throw new RangeError('from must not be after to');
  if (halfLife !== undefined && !(halfLife > 0 && Number.isFinite(halfLife))) {
    throw new RangeError('halfLife must be a number of days above 0');
  }
  const seats = circle.members
    .filter(({ status }) => status === 'confirmed')
    .map(({ participant, since, leavesOn }) => ({
      participant,
      since:
        since !== undefined && !(circle.since !== undefined && since < circle.since) ? since : circle.since,
      leavesOn,
    }))
    .filter((seat) => isSeatedOn(seat, to))
    .sort((a, b) => (a.participant < b.participant ? -1 : 1));
  const seated = new Set(seats.map(({ participant }) => participant));
  const members = parsed.participants
    .filter(({ id }) => seated.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const people = new Map(members.map((member) => [member.id, member]));
  const vocabulary = resolveVocabulary(parsed.vocabulary);
  const [compiled] = compileCircles(parsed, [[...people.keys()]], parsePolicy());
  const possible = listRelations(
    seatEverybody(compiled!.compiled),
    compiled!.compiled.legend,
    (id) => people.get(id)!,
    talentsBy(vocabulary),
  );
  return observe(
    { id: circle.id, since: circle.since, members, seats, possible },
    parseLedger(ledger, parsed),
    { from, to, halfLife },
    { meets: vocabulary.meets, rules: parsed.backgrounds },
  );
}

function checkDay(day: string, name: string): void {
  if (typeof day !== 'string' || !isDate(day)) throw new RangeError(`${name} must be a date: 2026-11-21`);
}
