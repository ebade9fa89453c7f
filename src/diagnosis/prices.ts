import type { RulePrice } from '../model/levers.js';
import type { Effort } from '../model/proposal.js';
import type { Candidates } from '../runtime/candidates.js';
import type { Possibility } from './existence.js';
import { type Lever, loosen, stepsAt } from './levers.js';
import { judge, type Placing, place } from './placing.js';

/** Where a price is counted from. */
export interface Ground {
  readonly candidates: Candidates;
  readonly possibility: Possibility;
  /** What each search begins with. */
  readonly start: ReadonlyArray<readonly number[]>;
  /** What comes of as long a search where nothing is looser. */
  readonly base: Placing;
  readonly effort: Effort;
}

/**
 * What one step of each lever alone would change: who would be placed, and the value, both against a search as long
 * that begins with the same circles. Where that finds no better circles, those that there were are kept. Values are
 * both under the looser policy: people who are taken to walk further are not worth more for that alone.
 *
 * By value, then most people placed first.
 */
export function* priceRules(levers: readonly Lever[], ground: Ground): Generator<unknown, RulePrice[]> {
  const prices: RulePrice[] = [];
  for (const [at] of levers.entries()) {
    const levels = levers.map((_, other) => (other === at ? 1 : 0));
    const [step] = stepsAt(levers, levels);
    const { policy } = ground.candidates;
    const looser = { ...ground.candidates, policy: loosen(policy, [step!]) };
    prices.push({ ...step!, ...(yield* priceOf(looser, ground)) });
  }
  return prices.sort((a, b) => b.value - a.value || b.placed - a.placed);
}

function* priceOf(
  looser: Candidates,
  { possibility, start, base, effort }: Ground,
): Generator<unknown, Pick<RulePrice, 'placed' | 'value' | 'proven'>> {
  const { circle, proven } = yield* possibility.underPolicy(looser.policy);
  if (circle === undefined) return { placed: 0, value: 0, proven };
  const before = yield* judge(looser, base.circles);
  const found = yield* place(looser, effort, start.length === 0 ? [circle] : start);
  const areProven = base.optimal && found.optimal;
  if (before.areAllowed && found.value <= before.value) return { placed: 0, value: 0, proven: areProven };
  return { placed: found.placed - base.placed, value: found.value - before.value, proven: areProven };
}
