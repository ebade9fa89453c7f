import type { Fact } from '../model/facts/facts.js';
import type { Observed, TooEarly } from '../model/observation.js';
import { tellShape } from './shape.js';

/** Of a long list the first are enough for one conversation. */
const most = 5;

/** Says why there are no numbers yet. */
export function tellTooEarly({ acts, counted, days, needed }: Omit<TooEarly, 'facts'>): Fact[] {
  return [
    {
      code: 'too-early',
      acts,
      counted: Math.floor(counted),
      days,
      neededActs: needed.acts,
      neededDays: needed.days,
    },
  ];
}

/** What the coach can bring to the group, in an order to talk about it. */
export function tellObserved(observed: Omit<Observed, 'facts'>): Fact[] {
  const { days, people, measures, habit, trend, outside, onlyGives, onlyGets, noExchange, members } =
    observed;
  const { low, high } = habit.balancedShare;
  // Whoever gets from others what they give to one is content as it is: help may come back from anybody.
  const outOfBalance = new Set(
    people.filter(({ direction }) => direction === 'gives-more').map(({ participant }) => participant),
  );
  return [
    {
      code: 'balance-observed',
      days,
      share: measures.balancedShare!,
      members: members.length,
      both: members.length - onlyGives.length - onlyGets.length - noExchange.length,
      onlyGive: onlyGives.length,
      onlyGet: onlyGets.length,
    },
    { code: 'balance-likely', low, high },
    { code: 'help-changed', change: trend.acts.change },
    ...(trend.balancedShare === null
      ? []
      : [{ code: 'balance-changed', change: trend.balancedShare.change } as const]),
    ...(outside.share === null ? [] : [{ code: 'help-from-outside', share: outside.share } as const]),
    ...(onlyGives.length === 0 ? [] : [{ code: 'only-gave', participants: onlyGives } as const]),
    ...(onlyGets.length === 0 ? [] : [{ code: 'only-got', participants: onlyGets } as const]),
    ...(noExchange.length === 0 ? [] : [{ code: 'no-exchange', participants: noExchange } as const]),
    ...tellShape(observed.shape, members),
    ...observed.oneWay
      .filter(({ giver }) => outOfBalance.has(giver))
      .slice(0, most)
      .map((pair): Fact => ({ code: 'one-way', ...pair })),
    ...observed.unusedTalents
      .filter(({ members }) => members > 0)
      .slice(0, most)
      .map((talent): Fact => ({ code: 'talent-unused', ...talent })),
    ...observed.untried
      .slice(0, most)
      .map(({ evens: _evens, ...help }): Fact => ({ code: 'help-untried', ...help })),
  ];
}
