import type { Fact } from '../model/facts/facts.js';
import { tolerance } from '../problem/problem.js';
import type { ExplainedCircle } from './circle-facts.js';
import { wayOf } from './evidence.js';
import { helpFacts, oneSidedHelp } from './help-facts.js';

/** So many times their own reach is as far as somebody can walk to help: there g is a half. */
const companionReach = 1.5;

/** What is to be said of one member of a circle, for its coach. */
export function memberFacts(circle: ExplainedCircle, id: string): Fact[] {
  const { evaluation, members, relations } = circle;
  const { talents, needs } = members.find((member) => member.id === id)!;
  const unmet = evaluation.evidence.complementarity.uncovered.filter(({ participant }) => participant === id);
  return [
    ...helpFacts(relations.filter(({ giver, receiver }) => giver === id || receiver === id)),
    needs.length === 0
      ? { code: 'no-need-stated', participant: id }
      : { code: 'needs-met', participant: id, met: needs.length - unmet.length, of: needs.length },
    ...unmet.map(({ need }): Fact => ({ code: 'need-unmet', participant: id, need })),
    ...(talents.length === 0 ? [{ code: 'no-talent-stated', participant: id } as const] : []),
    ...evaluation.people.filter(({ participant }) => participant === id).flatMap(oneSidedHelp),
    ...company(circle, id),
    ...evaluation.evidence.mix.alone
      .filter((each) => each === id)
      .map((participant): Fact => ({ code: 'alone', participant })),
  ];
}

function company({ members, policy, metresTo, minutesTo }: ExplainedCircle, id: string): Fact[] {
  const reach = members.find((member) => member.id === id)!.reach ?? policy.reach.personal;
  const others = members.filter((other) => other.id !== id);
  const metres = others.map((other) => metresTo(id, other.id));
  if (metres.length === 0) return [];
  const nearestMetres = wayOf(Math.min(...metres));
  const nearest = others[metres.indexOf(Math.min(...metres))]!;
  return [
    {
      code: 'company',
      participant: id,
      members: metres.filter((each) => each <= companionReach * reach + tolerance).length,
      nearestMetres,
      nearestMinutes: nearestMetres === null ? null : minutesTo(id, nearest.id, id),
    },
  ];
}
