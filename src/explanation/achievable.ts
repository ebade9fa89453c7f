import type { AchievableHelp, GivingLimit, PlannedHelp } from '../model/achievable.js';
import type { HelpRelation } from '../model/facts/circle.js';
import type { Fact } from '../model/facts/facts.js';
import { measure } from '../network/measures.js';
import { layOut } from '../network/network.js';
import type { Legend } from '../problem/legend.js';
import type { Circle } from '../scoring/circle.js';
import { criteria } from '../scoring/score.js';
import { arcsOfFlow } from './help.js';
import { type Plan, planHelp } from './plan.js';

/** Computed amounts that differ by less are equal. */
const tolerance = 1e-9;

/**
 * Says how much help a seated circle could exchange in balance, in the words of its pool.
 *
 * @param order ids of the members, in the order in which ties go
 */
export function explainAchievable(
  circle: Circle,
  { participants, needs }: Legend,
  order: readonly string[],
  talentOf: (giver: string, need: string) => string | null,
): AchievableHelp {
  const seatOf = new Map(participants.map((id, seat) => [id, seat]));
  const plan = planHelp(
    circle,
    order.map((id) => seatOf.get(id)!),
  );
  const relationOf = (position: number): HelpRelation => {
    const { giver, receiver, slot } = plan.help[position]!;
    const [from, need] = [participants[giver]!, needs[circle.need[slot]!]!];
    return { giver: from, receiver: participants[receiver]!, need, talent: talentOf(from, need) };
  };
  const { amounts, given } = addUp(plan, circle.size);
  const planned = [...amounts].map(
    ([position, amount]): PlannedHelp => ({ ...relationOf(position), amount }),
  );
  const limits = findLimits(circle, plan, participants);
  const now = measureNow(circle);
  const achievable = plan.coverable === 0 ? null : plan.amount / plan.coverable;
  const headroom = achievable === null ? null : Math.max(0, achievable - now.circulation!);
  return {
    members: participants,
    coverable: circle.get.subarray(0, circle.size).reduce((sum, each) => sum + each, 0),
    now: {
      reciprocity: now.reciprocity,
      balancedShare: now.balancedShare,
      circulation: now.circulation,
    },
    achievable,
    headroom,
    // Equals stay in the order in which ties go.
    plan: planned.sort((a, b) => b.amount - a.amount),
    loops: plan.loops.map(({ help, amount }) => ({ amount, steps: help.map(relationOf) })),
    people: participants.map((participant, seat) => ({ participant, amount: given[seat]! })),
    limits,
    facts:
      achievable === null ? [] : tell(circle, { share: achievable, now, limits, coverable: plan.coverable }),
  };
}

/** How much of each possible help is planned, and what each seat gives by that. */
function addUp({ help, loops }: Plan, size: number): { amounts: Map<number, number>; given: Float64Array } {
  const amounts = new Map<number, number>();
  const given = new Float64Array(size);
  for (const loop of loops) {
    for (const position of loop.help) {
      const { giver } = help[position]!;
      amounts.set(position, (amounts.get(position) ?? 0) + loop.amount);
      given[giver] = given[giver]! + loop.amount;
    }
  }
  return { amounts, given };
}

interface Now {
  readonly reciprocity: number | null;
  readonly balancedShare: number | null;
  readonly circulation: number | null;
}

function measureNow(circle: Circle): Now {
  const { balancedShare, circulation } = measure(layOut(arcsOfFlow(circle)));
  const reciprocity = criteria.reciprocity.measure(circle);
  return { reciprocity: Number.isNaN(reciprocity) ? null : reciprocity, balancedShare, circulation };
}

/**
 * What keeps the plan from being everything. All that is coverable is what members could get; of that is out of reach what each
 * could get beyond what they could give, and the rest is lost since help finds no way back.
 */
function findLimits(
  { size, get }: Circle,
  { help, amount, coverable }: Plan,
  participants: readonly string[],
): AchievableHelp['limits'] {
  const canGive = new Float64Array(size);
  for (const { giver, most } of help) canGive[giver] = canGive[giver]! + most;
  const members: GivingLimit[] = [];
  let giving = 0;
  for (const [seat, participant] of participants.entries()) {
    const short = get[seat]! - canGive[seat]!;
    if (short <= tolerance) continue;
    giving += short;
    members.push({ participant, canGive: canGive[seat]!, canGet: get[seat]! });
  }
  return { giving, members, returning: Math.max(0, coverable - amount - giving) };
}

function tell(
  { size, give, get }: Circle,
  {
    share,
    now,
    limits,
    coverable,
  }: {
    readonly share: number;
    readonly now: Now;
    readonly limits: AchievableHelp['limits'];
    readonly coverable: number;
  },
): Fact[] {
  const count = (takesPart: (seat: number) => boolean): number =>
    [...new Array(size).keys()].filter(takesPart).length;
  const facts: Fact[] = [
    {
      code: 'balance-possible',
      share: now.balancedShare!,
      members: size,
      both: count((seat) => give[seat]! > 0 && get[seat]! > 0),
      onlyGive: count((seat) => give[seat]! > 0 && get[seat] === 0),
      onlyGet: count((seat) => give[seat] === 0 && get[seat]! > 0),
    },
    { code: 'balance-achievable', share, now: now.circulation! },
    ...limits.members.map(({ participant }): Fact => ({ code: 'could-get-more', participant })),
  ];
  const lost = limits.returning / coverable;
  // Less than that would be told as 0%.
  return lost < 0.005 ? facts : [...facts, { code: 'no-way-back', share: lost }];
}
