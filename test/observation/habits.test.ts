import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../src/model/ledger.js';
import type { Observed } from '../../src/model/observation.js';
import type { Act } from '../../src/observation/acts.js';
import { estimateBalancedShare } from '../../src/observation/habit.js';
import { observeReciprocity } from '../../src/observe.js';
import { createRandom } from '../../src/search/random.js';
import { participant, pool } from '../support/builders.js';

const people = 11;
const ids = Array.from({ length: people }, (_, person) => `p-${String(person).padStart(2, '0')}`);
const circle = pool(
  ids.map((id, person) => participant(id, { backgrounds: { route: person < 5 ? 'a' : 'b' } })),
  { circles: [{ id: 'c-1', members: ids, since: '2026-01-01' }] },
);

/** How often each member helps each other. */
type Habit = (giver: number, receiver: number, people: number) => number;

const habits = {
  balanced: () => 1,
  'one giver': (giver) => (giver === 0 ? 1 : 0),
  'two cliques': (giver, receiver) => (giver < 5 === receiver < 5 ? 1 : 0),
  /** Some do much more than others, for whom everybody is the same. */
  uneven: (giver) => giver + 1,
  /** Everybody helps the next one or two, and the last nobody. */
  chain: (giver, receiver) => (receiver === giver + 1 ? 2 : receiver === giver + 2 ? 1 : 0),
} as const satisfies Record<string, Habit>;

const numbers = (people: number): number[] => Array.from({ length: people }, (_, person) => person);

const pairsOf = (people: number) =>
  numbers(people).flatMap((giver) =>
    numbers(people).flatMap((receiver) => (giver === receiver ? [] : [{ giver, receiver }])),
  );

/** Draws acts by a habit. */
function draw(
  habit: Habit,
  acts: number,
  seed: number,
  size = people,
): Array<{ giver: number; receiver: number; lot: number }> {
  const random = createRandom(seed);
  const pairs = pairsOf(size);
  const weights = pairs.map(({ giver, receiver }) => habit(giver, receiver, size));
  const all = weights.reduce((sum, each) => sum + each, 0);
  return Array.from({ length: acts }, () => {
    let left = (random.below(2 ** 30) / 2 ** 30) * all;
    const at = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return { ...pairs[at]!, lot: random.below(91) };
  });
}

/** The balanced share of the habit itself, as if it were seen for ever. */
function truth(habit: Habit, size: number): number {
  const pairs = pairsOf(size);
  const sum = (chosen: (pair: (typeof pairs)[number]) => boolean): number =>
    pairs.reduce((total, pair) => total + (chosen(pair) ? habit(pair.giver, pair.receiver, size) : 0), 0);
  const both = numbers(size).map((person) =>
    Math.min(
      sum(({ giver }) => giver === person),
      sum(({ receiver }) => receiver === person),
    ),
  );
  return both.reduce((total, each) => total + each, 0) / sum(() => true);
}

const day = (back: number): string =>
  new Date(Date.parse('2026-11-21T00:00:00Z') - back * 86_400_000).toISOString().slice(0, 10);

/** What a circle with a habit looks like; `backOf` says how many days ago an act was. */
function observe(habit: Habit, acts: number, seed: number, backOf = (lot: number): number => lot): Observed {
  const help = draw(habit, acts, seed).map(
    ({ giver, receiver, lot }): LedgerEntry => ({
      date: day(backOf(lot)),
      giver: ids[giver]!,
      receivers: [ids[receiver]!],
    }),
  );
  const observation = observeReciprocity(circle, 'c-1', { version: 1, help });
  if (observation.status !== 'observed') throw new Error('it is too early');
  return observation;
}

const seeds = [1, 2, 3, 4, 5];
const codesOf = ({ facts }: Observed): string[] => facts.map(({ code }) => code);

describe('a circle with a known habit is recognised', () => {
  test.each(seeds)('where all help all (%i)', (seed) => {
    const observed = observe(habits.balanced, 100, seed);
    expect(observed.habit.balancedShare.high).toBeGreaterThan(0.9);
    expect(observed.habit.balancedShare.low).toBeGreaterThan(0.6);
    expect(codesOf(observed)).not.toContain('separate-groups');
    expect(codesOf(observed)).not.toContain('help-through-one');
    expect(observed.onlyGets.length + observed.noExchange.length).toBe(0);
  });

  test.each(seeds)('where one gives (%i)', (seed) => {
    const { measures, habit, onlyGives, people } = observe(habits['one giver'], 100, seed);
    expect(measures.balance).toBe(0);
    expect(habit.balancedShare.high).toBeLessThan(0.05);
    expect(onlyGives).toEqual([ids[0]]);
    expect(people[0]!.direction).toBe('gives-more');
    expect(measures.gini.give).toBeCloseTo((people.length - 1) / people.length, 12);
  });

  test.each(seeds)('where two cliques help among themselves (%i)', (seed) => {
    const observed = observe(habits['two cliques'], 100, seed);
    expect(codesOf(observed)).toContain('separate-groups');
    expect(codesOf(observed)).toContain('help-among-alike');
    expect(observed.shape.groups).toBe(2);
    expect(observed.habit.balancedShare.high).toBeGreaterThan(0.9);
  });

  test.each(seeds)('where the start was slow (%i)', (seed) => {
    // The nearer to today, the more.
    const slow = observe(habits.balanced, 100, seed, (lot) => Math.floor((lot * lot) / 91));
    expect(slow.trend.acts.change).toBe('more');
    expect(slow.trend.acts.low).toBeGreaterThan(1);
    expect(codesOf(slow)).toContain('help-changed');
  });
});

test('a circle that does not change is seldom said to change', () => {
  const changes = Array.from({ length: 60 }, (_, seed) => {
    const { trend } = observe(habits.uneven, 80, seed + 100);
    return [trend.acts.change, trend.balancedShare?.change];
  });
  // One in ten would be by chance what the level says; four times as many is not.
  for (const of of [0, 1]) {
    expect(changes.filter((each) => each[of] !== 'unclear').length).toBeLessThanOrEqual(14);
  }
});

test('a circle that becomes balanced is seen to do so', () => {
  const found = seeds.filter((seed) => {
    const first = draw(habits['one giver'], 50, seed).map((act) => ({ ...act, back: 46 + (act.lot % 45) }));
    const second = draw(habits.balanced, 50, seed + 50).map((act) => ({ ...act, back: act.lot % 45 }));
    const help = [...first, ...second].map(({ giver, receiver, back }) => ({
      date: day(back),
      giver: ids[giver]!,
      receivers: [ids[receiver]!],
    }));
    const observation = observeReciprocity(circle, 'c-1', { version: 1, help });
    return observation.status === 'observed' && observation.trend.balancedShare?.change === 'more';
  });
  expect(found).toEqual(seeds);
});

/** Habits that are told apart in the documentation, by what they are called there. */
const measuredHabits: Readonly<Record<string, Habit>> = {
  'all help all': habits.balanced,
  'two cliques': (giver, receiver, size) => (giver < size / 2 === receiver < size / 2 ? 1 : 0),
  'a ring': (giver, receiver, size) => (receiver === (giver + 1) % size ? 1 : 0),
  'a chain': habits.chain,
  'some do more': habits.uneven,
  'one gives 20 times as much': (giver) => (giver === 0 ? 20 : 1),
  'one giver, 5% back to this one': (giver, receiver, size) =>
    giver === 0 ? 0.95 / (size - 1) : receiver === 0 ? 0.05 / (size - 1) : 0,
  'one giver, 5% by the others to anybody': (giver, _, size) =>
    giver === 0 ? 0.95 / (size - 1) : 0.05 / (size - 1) ** 2,
  'one giver': habits['one giver'],
};

/** People and acts. */
const sizes = [
  [6, 14],
  [11, 25],
  [11, 60],
  [11, 150],
] as const;

/** How many of 100 intervals held the truth, for each size. */
const measured: Readonly<Record<string, readonly number[]>> = {
  'all help all': [98, 98, 98, 95],
  'two cliques': [100, 98, 97, 97],
  'a ring': [97, 99, 97, 96],
  'a chain': [96, 97, 95, 93],
  'some do more': [92, 97, 93, 92],
  'one gives 20 times as much': [91, 93, 92, 92],
  'one giver, 5% back to this one': [82, 85, 94, 95],
  'one giver, 5% by the others to anybody': [98, 92, 96, 96],
  'one giver': [100, 100, 100, 100],
};

const plainAct = ({ giver, receiver }: { giver: number; receiver: number }): Act => ({
  date: '2026-11-21',
  giver,
  receivers: [receiver],
  amount: 1,
  left: 1,
  need: undefined,
  talent: undefined,
});

describe('intervals', () => {
  const runs = 100;

  test.each(Object.entries(measuredHabits))(
    'hold the truth as often as is written down: %s',
    (name, habit) => {
      const found = sizes.map(([size, acts]) => {
        const share = truth(habit, size);
        let covered = 0;
        for (let run = 0; run < runs; run++) {
          const drawn = draw(habit, acts, 1000 + run, size).map(plainAct);
          const { low, high, estimate } = estimateBalancedShare(drawn, size);
          const seen = balancedShare(drawn, size);
          expect(low).toBeLessThanOrEqual(estimate);
          expect(estimate).toBeLessThanOrEqual(high);
          expect(low).toBeLessThanOrEqual(seen + 1e-12);
          expect(high).toBeGreaterThanOrEqual(seen - 1e-12);
          if (acts < 4 * size) expect(high - low).toBeGreaterThan(0.01);
          if (low - 1e-9 <= share && share <= high + 1e-9) covered++;
        }
        return covered;
      });
      expect(found).toEqual(measured[name]);
    },
  );

  test('are written down with what was measured', () => {
    const text = readFileSync('docs/explanation/what-reciprocity-means.md', 'utf8');
    for (const [name, covered] of Object.entries(measured)) {
      expect(text).toContain(`| ${[name, ...covered].join(' | ')} |`);
    }
  });

  test('hold what was seen where all but one act are in balance', () => {
    const ring = [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0].map((giver) => ({ giver, receiver: (giver + 1) % 5 }));
    const { low, high } = estimateBalancedShare(ring.map(plainAct), 5);
    expect(low).toBeLessThan(0.8);
    expect(high).toBe(1);
  });
});

/** By its formula, and not by the code that is tested. */
function balancedShare(acts: readonly Act[], size: number): number {
  const both = numbers(size).map((person) =>
    Math.min(
      acts.filter(({ giver }) => giver === person).length,
      acts.filter(({ receivers }) => receivers[0] === person).length,
    ),
  );
  return both.reduce((total, each) => total + each, 0) / acts.length;
}
