import type { Alternative, Alternatives } from '../model/alternatives.js';
import type { Pool } from '../model/pool.js';
import type { Effort } from '../model/proposal.js';
import { openGround } from '../placement/ground.js';
import { describePlan } from '../runtime/describe.js';
import type { LeftOver } from '../runtime/explain-tile.js';
import { type Chosen, leastDifference, leastShareOfValue } from './choose.js';
import { compareSides } from './comparison.js';
import { differenceMeasured } from './difference.js';
import { openSide } from './side.js';

/** What was asked for, and what every proposal of it has in common. */
export interface Asked {
  readonly asked: number;
  readonly seed: number;
  readonly effort: Effort;
  readonly inputHash: string;
  readonly stoppedBy: Alternatives['stoppedBy'];
}

/** A proposal that was chosen, and why others are left over in it. Mutable; owned by one run. */
export interface Explained extends Chosen {
  readonly leftOver: LeftOver;
  /** Whether it was found out of everybody. */
  isExplained: boolean;
}

/** A proposal of which nobody has looked yet who is left over. */
export function openExplained(chosen: Chosen): Explained {
  return { ...chosen, leftOver: { reasons: new Map(), largerShares: [] }, isExplained: false };
}

/** Says what there is to choose from, in the words of the pool. */
export function describeChoices(
  pool: Pool,
  explained: readonly Explained[],
  { asked, stoppedBy, ...origin }: Asked,
): Alternatives {
  const proposals = explained.map(({ found, label, leftOver, isExplained }): Bare => {
    const { plan, isPlain, isFinished } = found;
    const description = describePlan(plan, leftOver);
    return {
      ...description,
      // What was proven of a run that looked for something else says nothing about the value.
      optimal: description.optimal && isPlain,
      ...origin,
      steps: plan.steps,
      stoppedBy: isFinished && isExplained ? 'effort' : 'abort',
      label,
    };
  });
  const found = proposals.length;
  const [first, ...others] = proposals;
  return {
    difference: differenceMeasured,
    leastDifference,
    leastShareOfValue,
    proposals: first === undefined ? [] : withTradeOffs(pool, first, others),
    facts: found < asked ? [{ code: whyFewer[stoppedBy], asked, found }] : [],
    stoppedBy,
  };
}

const whyFewer = { effort: 'fewer-alternatives', abort: 'alternatives-interrupted' } as const;

type Bare = Omit<Alternative, 'tradeOffs' | 'differenceFromFirst'>;

function withTradeOffs(pool: Pool, first: Bare, others: readonly Bare[]): Alternative[] {
  const ground = openGround(pool, first.policy);
  const sideOf = ({ circles }: Bare) => openSide(ground, circles);
  const before = sideOf(first);
  return [
    { ...first, differenceFromFirst: 0, tradeOffs: [] },
    ...others.map((other) => {
      const { difference, facts } = compareSides(before, sideOf(other), first.policy);
      return { ...other, differenceFromFirst: difference, tradeOffs: facts };
    }),
  ];
}
