import type { Ledger, LedgerEntry } from '../../model/ledger.js';
import type { Removal } from './removal.js';

/** As little time as a ledger knows. */
const leastHours = 0.01;
/** Hours are kept to whole seconds and a little more, so that sums do not grow digits without end. */
const hourParts = 1e6;

/**
 * A ledger without somebody: without the help they gave, and without their part of what they got. Whoever was helped
 * together with them keeps their own part where hours are known.
 */
export function forgetInLedger(ledger: Ledger, removal: Removal, path: string): Ledger {
  return {
    ...ledger,
    help: removal
      .without(
        ledger.help,
        `${path}.help`,
        ({ giver, receivers }) =>
          removal.is(giver) || (receivers.length === 1 && receivers.some((id) => removal.is(id))),
      )
      .map((entry, position) =>
        withoutReceiver(entry, removal, { all: path, one: `${path}.help[${position}]` }),
      ),
    meetings: ledger.meetings.map((meeting) => ({
      ...meeting,
      present: removal.without(meeting.present, `${path}.meetings.present`),
    })),
  };
}

function withoutReceiver(
  entry: LedgerEntry,
  removal: Removal,
  path: { readonly all: string; readonly one: string },
): LedgerEntry {
  const { receivers, hours } = entry;
  const rest = removal.without(receivers, `${path.all}.help.receivers`);
  if (rest === receivers) return entry;
  if (hours === undefined) {
    removal.leave(path.one, 'share');
    return { ...entry, receivers: rest };
  }
  const own = Math.round(((hours * rest.length) / receivers.length) * hourParts) / hourParts;
  return { ...entry, receivers: rest, hours: Math.max(leastHours, own) };
}
