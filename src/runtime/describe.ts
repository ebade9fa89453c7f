import type { Judgement } from '../explanation/evaluation.js';
import { worthOf } from '../explanation/value.js';
import type { Progress, Proposal, ProposedCircle, Relaxation } from '../model/proposal.js';
import { version } from '../model/version.js';
import { type Candidates, idOf } from './candidates.js';
import type { Budget } from './effort.js';
import type { LargerShare, LeftOver } from './explain-tile.js';
import { pinnedSeat } from './grouping.js';
import type { Keeping } from './keeping.js';
import { circlesOf, type Plan } from './plan.js';
import type { Live } from './search-rounds.js';

/** What a proposal says of its circles and of those without one. */
export type PlanDescription = Omit<Proposal, 'seed' | 'effort' | 'steps' | 'stoppedBy' | 'inputHash'>;

/** Says what a plan holds, in the words of the pool. */
export function describePlan(plan: Plan, { reasons, largerShares }: LeftOver): PlanDescription {
  const { candidates, circleOf, regions, proven } = plan;
  const everybody = Array.from(circleOf.keys());
  const ids = (members: readonly number[]): string[] =>
    members.map((candidate) => idOf(candidates, candidate));
  const circles = [...circlesOf(circleOf, everybody)]
    .map((circle) => ({ circle, members: ids(circle.members) }))
    .sort((a, b) => (a.members[0]! < b.members[0]! ? -1 : 1));
  return {
    version: 1,
    library: `kringmaker@${version}`,
    optimal: proven.size === regions.length,
    policy: candidates.policy,
    value: measureValue(
      candidates,
      circles.map(({ circle }) => circle),
    ),
    circles: circles.map(({ circle, members }, position) => nameCircle(circle, members, position)),
    unplaced: ids(everybody.filter((candidate) => circleOf[candidate] === undefined))
      .sort()
      .map((participant) => ({ participant, reason: { code: reasons.get(participant) ?? 'not-examined' } })),
    relaxations: nameRelaxations(candidates, largerShares),
  };
}

/** A circle of a proposal, by its place in the order of first members. */
export function nameCircle(
  { score, scores, violations }: Judgement,
  members: readonly string[],
  position: number,
): ProposedCircle {
  return { id: `k-${position + 1}`, members, score, scores, violations };
}

/** Where a search is, with the patches that are being improved. */
export function measureProgress(
  plan: Plan,
  budget: Budget,
  live: Live,
  keeping?: Keeping,
): Omit<Progress, 'phase'> {
  const { candidates, circleOf } = plan;
  let { gain, circles, placed, steps } = plan;
  for (const [{ people }, improving] of live) {
    const before = circlesOf(circleOf, people);
    gain += improving.gained;
    steps += improving.steps;
    circles += improving.circles - before.size;
    placed += improving.placed;
    for (const { members } of before) placed -= members.length;
  }
  const whole = keeping?.everybody.wholeWeight ?? candidates.wholeWeight;
  return {
    // With a price on moves, less what they cost.
    value: whole === 0 ? 0 : Math.min(1, Math.max(0, gain - priceOfAll(candidates)) / whole),
    circles,
    placed,
    steps,
    fraction: steps >= budget.steps ? 1 : steps / budget.steps,
  };
}

/** What it would cost if all moved who can, and no pin was met: to stay and to sit counts while circles are looked for. */
function priceOfAll({ stay }: Candidates): number {
  if (stay === undefined) return 0;
  const seats = stay.seat.reduce((sum, circle) => sum + (circle === -1 ? 0 : 1), 0);
  return stay.price * stay.sizes.reduce((sum, size) => sum + size, 0) + pinnedSeat * seats;
}

/** `sum over placed people of omega_i * u(circle of i) / sum over ready people of omega_i`, 0 if nobody is ready. */
export function measureValue(
  candidates: Candidates,
  circles: ReadonlyArray<Judgement & { readonly members: readonly number[] }>,
): number {
  const { policy, weight } = candidates;
  // In order of id, as circles are evaluated: then both agree to the last digit.
  const ids = Array.from(weight.keys(), (candidate) => idOf(candidates, candidate));
  const order = Uint32Array.from(weight.keys()).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  const whole = order.reduce((sum, candidate) => sum + weight[candidate]!, 0);
  let gained = 0;
  for (const circle of circles) {
    const weights = circle.members.reduce((sum, candidate) => sum + weight[candidate]!, 0);
    gained += worthOf(circle, policy) * weights;
  }
  // The last digit of a sum may be too much.
  return whole === 0 ? 0 : Math.min(1, gained / whole);
}

/** One relaxation per attribute and share, with everybody it was seen to place. */
function nameRelaxations({ pool, policy }: Candidates, largerShares: readonly LargerShare[]): Relaxation[] {
  const byKey = new Map<string, Relaxation>();
  for (const { attribute, share, participants } of largerShares) {
    const key = JSON.stringify([attribute, share]);
    const own = pool.head.backgrounds.find((rule) => rule.attribute === attribute)?.maxShare;
    const known = byKey.get(key)?.participants ?? [];
    byKey.set(key, {
      rule: 'dominance',
      attribute,
      from: own ?? policy.composition.maxShare,
      to: share,
      participants: [...new Set([...known, ...participants])].sort(),
    });
  }
  return [...byKey.values()].sort((a, b) =>
    a.attribute === b.attribute ? a.to - b.to : a.attribute < b.attribute ? -1 : 1,
  );
}
