import type { Evaluation } from '../model/evaluation.js';
import type { OwnNeed } from '../model/facts/circle.js';
import type { Fact } from '../model/facts/facts.js';
import { findLoops } from './loops.js';
import { told, type WeighedRelation } from './relations.js';

/** Loops of one length that are named of all there are. */
const mostLoops = 2;
/** Who gives or gets so many times what they get or give, mostly does that. */
const oneSided = 2;
/** Less than half of what one need counts is too little to speak of. */
const worthNaming = 0.5;

/** Whether somebody would mostly give, or mostly get. */
export function oneSidedHelp({ participant, give, get }: Evaluation['people'][number]): Fact[] {
  if (Math.abs(give - get) < worthNaming) return [];
  if (give > oneSided * get) return [{ code: 'mostly-gives', participant, give, get }];
  if (get > oneSided * give) return [{ code: 'mostly-gets', participant, give, get }];
  return [];
}

/** The loops with the most help going round, of two people and of three; those that are told already are left out. */
export function loopFacts(relations: readonly WeighedRelation[]): Fact[] {
  const found = findLoops(relations);
  return [2, 3].flatMap((length) =>
    found
      .filter(({ steps }) => steps.length === length && !isMutual(steps))
      .slice(0, mostLoops)
      .map(({ steps }): Fact => ({ code: 'help-loop', steps: steps.map(told) })),
  );
}

/** Help relations as facts; what two members do for each other by having the same need is told once. */
export function helpFacts(relations: readonly WeighedRelation[]): Fact[] {
  return relations.flatMap((relation): Fact[] => {
    const { giver, receiver, need, talent } = relation;
    if (talent !== null || !isReturned(relation, relations)) return [{ code: 'helps', ...told(relation) }];
    return giver < receiver ? [{ code: 'help-each-other', participants: [giver, receiver], need }] : [];
  });
}

/** Whether the receiver would do the same for the giver in return, by having the same need. */
function isReturned(
  { giver, receiver, need }: WeighedRelation,
  relations: readonly WeighedRelation[],
): boolean {
  return relations.some(
    (other) =>
      other.giver === receiver && other.receiver === giver && other.need === need && other.talent === null,
  );
}

function isMutual(steps: readonly WeighedRelation[]): boolean {
  return steps.every(({ talent, need }) => talent === null && need === steps[0]!.need);
}

/** What nobody in a circle can help with, what most members need first. */
export function unmetFacts({ evidence }: Evaluation): Fact[] {
  const byNeed = new Map<string, string[]>();
  for (const { participant, need } of evidence.complementarity.uncovered) {
    byNeed.set(need, [...(byNeed.get(need) ?? []), participant]);
  }
  return [...byNeed]
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([need, participants]) => ({ code: 'nobody-can-help', need, participants: participants.sort() }));
}

/** What hangs on one member, whoever most hangs on first. */
export function singleHelperFacts({ evidence }: Evaluation): Fact[] {
  const byHelper = new Map<string, OwnNeed[]>();
  for (const { helper, participant, need } of evidence.resilience.singleHelper) {
    byHelper.set(helper, [...(byHelper.get(helper) ?? []), { participant, need }]);
  }
  return [...byHelper]
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([helper, needs]) => ({ code: 'hangs-on-one', helper, needs }));
}
