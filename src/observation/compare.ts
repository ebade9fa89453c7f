import type { HelpRelation } from '../model/facts/circle.js';
import type { MemberExchange, Observed } from '../model/observation.js';
import type { Participant } from '../model/pool.js';
import type { Meeting } from '../model/vocabulary.js';
import type { Act } from './acts.js';

/** Times that help runs one way before it is worth a word: fewer is chance. */
const leastOneWay = 3;

/** Pairs of whom one helped the other several times, and never the other way; by position of giver and receiver. */
export function findOneWay(acts: readonly Act[], members: readonly string[]): Observed['oneWay'] {
  const times = new Map<number, number>();
  const pairOf = (giver: number, receiver: number): number => giver * members.length + receiver;
  for (const { giver, receivers } of acts) {
    for (const receiver of receivers) {
      const pair = pairOf(giver, receiver);
      times.set(pair, (times.get(pair) ?? 0) + 1);
    }
  }
  return [...times]
    .sort(([a], [b]) => a - b)
    .flatMap(([pair, count]) => {
      const [giver, receiver] = [Math.floor(pair / members.length), pair % members.length];
      if (count < leastOneWay || times.has(pairOf(receiver, giver))) return [];
      return [{ giver: members[giver]!, receiver: members[receiver]!, acts: count }];
    });
}

/** Talents that no act tells of: neither by name, nor by a need that they meet. */
export function findUnusedTalents(
  acts: readonly Act[],
  people: readonly Participant[],
  meets: readonly Meeting[],
): Observed['unusedTalents'] {
  const metBy = new Map<string, Set<string>>();
  for (const { talent, need } of meets) metBy.set(talent, (metBy.get(talent) ?? new Set()).add(need));
  return people.flatMap(({ id, talents }, position) => {
    const own = acts.filter(({ giver }) => giver === position);
    return talents.flatMap(({ talent }) => {
      const needs = metBy.get(talent) ?? new Set();
      const isUsed = own.some((act) =>
        act.talent === undefined ? act.need !== undefined && needs.has(act.need) : act.talent === talent,
      );
      if (isUsed) return [];
      const asks = people.filter(
        (other) => other.id !== id && other.needs.some(({ need }) => needs.has(need)),
      );
      return [{ participant: id, talent, members: asks.length }];
    });
  });
}

/**
 * Possible help that was not given yet and goes from somebody who got more than they gave to somebody who gave more: how
 * much it could even out, the most first; equals as possible help is listed.
 */
export function findUntried(
  possible: readonly HelpRelation[],
  acts: readonly Act[],
  people: readonly MemberExchange[],
): Observed['untried'] {
  const positions = new Map(people.map(({ participant }, position) => [participant, position]));
  return possible
    .flatMap(({ giver, receiver, need, talent }) => {
      const [from, to] = [positions.get(giver)!, positions.get(receiver)!];
      if (people[from]!.direction !== 'gets-more' || people[to]!.direction !== 'gives-more') return [];
      const happened = acts.some(
        (act) =>
          act.giver === from &&
          act.receivers.includes(to) &&
          (act.need === undefined ? act.talent === undefined || act.talent === talent : act.need === need),
      );
      if (happened) return [];
      const evens = Math.min(people[from]!.get - people[from]!.give, people[to]!.give - people[to]!.get);
      return [{ giver, receiver, need, talent, evens }];
    })
    .sort((a, b) => b.evens - a.evens);
}
