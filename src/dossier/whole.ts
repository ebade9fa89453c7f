import { medianOf } from '../explanation/circle-facts.js';
import { daysBetween } from '../model/calendar.js';
import type { Fact } from '../model/facts/facts.js';
import { type ReasonCode, reasonCodes } from '../model/proposal.js';
import { requiredAmong } from '../placement/refusal.js';
import type { Story } from './story.js';

/** Numbers about a proposal as a whole. */
export interface Totals {
  readonly ready: number;
  readonly placed: number;
  readonly circles: number;
  /** In the order of the codes; only reasons that somebody has. */
  readonly leftOverFor: ReadonlyArray<{ readonly reason: ReasonCode; readonly people: number }>;
  /** Needs that nobody in the circle can help with, and of how many members; the commonest first. */
  readonly unmet: ReadonlyArray<{ readonly need: string; readonly people: number }>;
  /** Median of the whole weeks that people wait, of those of whom it is known; `null` of nobody. */
  readonly weeks: {
    readonly placed: number | null;
    readonly leftOver: number | null;
    /** Of how many of either it is known at least. */
    readonly known: number;
  };
  /** `null` where no circle has a score. */
  readonly weakest: { readonly circle: string; readonly score: number } | null;
}

/** Counts what there is to say of a proposal as a whole. */
export function countTotals({ ground, places, reasonFor }: Story): Totals {
  const { circles, leftOver } = places;
  const placed = circles.flatMap(({ members }) => members).filter(ground.isWaiting);
  const evaluations = circles.map(({ id, members }) => ({ id, ...ground.evaluate(members) }));
  const unmet = new Map<string, number>();
  for (const { evidence } of evaluations) {
    for (const { need } of evidence.complementarity.uncovered) unmet.set(need, (unmet.get(need) ?? 0) + 1);
  }
  const scored = evaluations.flatMap(({ id, score }) => (score === null ? [] : [{ circle: id, score }]));
  const codes = leftOver.map(reasonFor);
  return {
    ready: ground.waiting.length,
    placed: placed.length,
    circles: circles.length,
    leftOverFor: reasonCodes
      .map((reason) => ({ reason, people: codes.filter((code) => code === reason).length }))
      .filter(({ people }) => people > 0),
    unmet: [...unmet]
      .map(([need, people]) => ({ need, people }))
      .sort((a, b) => b.people - a.people || (a.need < b.need ? -1 : 1)),
    weeks: {
      placed: medianWeeks(ground, placed),
      leftOver: medianWeeks(ground, leftOver),
      known: Math.min(countKnown(ground, placed), countKnown(ground, leftOver)),
    },
    weakest: scored.sort((a, b) => a.score - b.score)[0] ?? null,
  };
}

/** What has to be known before anything else: that a proposal does not fit the pool, or breaks rules. */
export function warnings({ ground, places, isOfOtherPool }: Story): Fact[] {
  const seated = places.circles
    .flatMap(({ members }) => members)
    .filter((id) => ground.seatingOf(id) !== undefined)
    .sort();
  const broken = places.circles
    .filter(({ members }) => requiredAmong(ground.evaluate(members).violations, ground.policy).length > 0)
    .map(({ id }) => id);
  return [
    ...(isOfOtherPool ? [{ code: 'other-pool', date: ground.pool.date } as const] : []),
    ...(seated.length === 0 ? [] : [{ code: 'already-seated', participants: seated } as const]),
    ...(broken.length === 0 ? [] : [{ code: 'not-allowed-as-they-are', circles: broken } as const]),
  ];
}

/** What is to be said of a proposal as a whole, for the coach. */
export function wholeFacts(totals: Totals, value: number): Fact[] {
  const { ready, placed, circles, weakest, weeks } = totals;
  return [
    { code: 'placed', ready, placed, circles },
    { code: 'value', value },
    ...(weakest === null || circles < 2 ? [] : [{ code: 'weakest-circle', ...weakest } as const]),
    ...(weeks.placed === null || weeks.leftOver === null
      ? []
      : [{ code: 'waiting', placedWeeks: weeks.placed, leftOverWeeks: weeks.leftOver } as const]),
    ...totals.leftOverFor.map((each): Fact => ({ code: 'left-over-for', ...each })),
    ...totals.unmet.map((each): Fact => ({ code: 'unmet-in-circles', ...each })),
  ];
}

/** Of those of whom it is known. */
function medianWeeks({ participant, pool }: Story['ground'], ids: readonly string[]): number | null {
  const weeks = ids
    .map((id) => participant(id)!.waitingSince)
    .filter((since) => since !== undefined)
    .map((since) => Math.floor(daysBetween(since, pool.date) / 7))
    .sort((a, b) => a - b);
  return weeks.length === 0 ? null : medianOf(weeks);
}

function countKnown({ participant }: Story['ground'], ids: readonly string[]): number {
  return ids.filter((id) => participant(id)!.waitingSince !== undefined).length;
}
