import { dayAfter, daysBetween } from '../model/calendar.js';
import type { Estimate, ObservedHalf, ObservedTrend, TrendChange } from '../model/observation.js';
import type { Act } from './acts.js';
import { estimateBalancedShare, estimateDifference, estimateRatio } from './habit.js';

/** How help changed from the first half of the days to the second. */
export function findTrend(
  acts: readonly Act[],
  people: number,
  { from, to }: { readonly from: string; readonly to: string },
): ObservedTrend {
  const days = daysBetween(from, to) + 1;
  const middle = dayAfter(from, Math.floor(days / 2));
  const spans = [
    { from, to: dayAfter(middle, -1) },
    { from: middle, to },
  ] as const;
  const [first, second] = spans.map((span) => {
    const own = acts.filter(({ date }) => date >= span.from && date <= span.to);
    const balancedShare = own.length < people ? null : estimateBalancedShare(own, people);
    return { ...span, acts: own.length, balancedShare };
  }) as [ObservedHalf, ObservedHalf];
  const counted = ({ from, to, acts }: ObservedHalf) => ({ acts, days: daysBetween(from, to) + 1 });
  const ratio = estimateRatio(counted(first), counted(second));
  const balanced =
    first.balancedShare === null || second.balancedShare === null
      ? null
      : estimateDifference(second.balancedShare, first.balancedShare);
  return {
    halves: [first, second],
    acts: { ...ratio, change: changeFrom(ratio, 1) },
    balancedShare: balanced && { ...balanced, change: changeFrom(balanced, 0) },
  };
}

/** What can be said when no change would be this much. */
function changeFrom({ low, high }: Estimate, none: number): TrendChange {
  if (low > none) return 'more';
  return high < none ? 'less' : 'unclear';
}
