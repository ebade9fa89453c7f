import type { ExchangeDirection, MemberExchange } from '../model/observation.js';
import type { PersonExchange } from '../model/reciprocity.js';

/** Giving and getting are about even from this balance on. */
const even = 0.8;

/** What each member gave and got, and where it mostly goes. */
export function nameExchanges(
  members: readonly string[],
  persons: readonly PersonExchange[],
  presence: ReadonlyMap<string, number> | undefined,
): MemberExchange[] {
  return members.map((participant, position) => {
    const { give, get, balance } = persons[position]!;
    return {
      participant,
      give,
      get,
      balance,
      direction: directionOf(give, get, balance),
      present: presence === undefined ? null : (presence.get(participant) ?? 0),
    };
  });
}

function directionOf(give: number, get: number, balance: number): ExchangeDirection {
  if (give === 0 && get === 0) return 'none';
  if (balance >= even) return 'even';
  return give > get ? 'gives-more' : 'gets-more';
}
