import { improvePairwise, type PairwiseProblem } from '../src/search/pairwise.js';
import { createRandom, type Random } from '../src/search/random.js';
import { restartExchange } from './exchange.js';
import type { Table } from './table.js';

/** How long and how often to search. */
export interface Patience {
  /** By number of items. */
  readonly seconds: Readonly<Record<number, number>>;
  readonly instances: number;
  readonly seeds: number;
  /** The long run that sets the best value known takes so many times the seconds. */
  readonly long: number;
}

/** Under ten minutes. */
export const minutes: Patience = {
  seconds: { 120: 1, 240: 3, 480: 8 },
  instances: 1,
  seeds: 2,
  long: 4,
};

/** Times as they are usual in papers. */
export const hours: Patience = {
  seconds: { 120: 5, 240: 20, 480: 60 },
  instances: 2,
  seeds: 2,
  long: 10,
};

type Sizes = PairwiseProblem['groupSizes'];

/** Gains of all pairs, one call a pair. */
type Gains = (items: number, random: Random) => (first: number, second: number) => number;

/**
 * The three kinds of the MDGPLIB: Gallego, Laguna, Martí and Duarte (2013), doi:10.1057/jors.2012.66. RanReal has
 * real gains and RanInt whole ones, even from 0 to 100. Geo has distances between points that have 2 to 21
 * coordinates, even from 0 to 10.
 */
const kinds: Readonly<Record<string, Gains>> = {
  RanReal: (_, random) => () => 100 * real(random),
  RanInt: (_, random) => () => random.below(101),
  Geo: (items, random) => {
    const coordinates = 2 + random.below(20);
    const points = Array.from({ length: items }, () =>
      Array.from({ length: coordinates }, () => 10 * real(random)),
    );
    return (first, second) =>
      Math.hypot(...points[first]!.map((coordinate, axis) => coordinate - points[second]![axis]!));
  },
};

/** The same source's numbers of groups and sizes, equal (ES) and different (DS); and circles of 9 to 12. */
const sizes: Readonly<Record<string, (items: number) => Sizes>> = {
  ES: (items) => repeat(groupsOf[items]!, items / groupsOf[items]!, items / groupsOf[items]!),
  DS: (items) => repeat(groupsOf[items]!, ...differentSizes[items]!),
  '9-12': (items) => repeat(Math.round(items / 10.5), 9, 12),
};
const groupsOf: Readonly<Record<number, number>> = { 120: 10, 240: 12, 480: 20 };
const differentSizes: Readonly<Record<number, readonly [number, number]>> = {
  120: [8, 16],
  240: [15, 25],
  480: [18, 30],
};

const shapes = [
  ['RanReal', 'ES'],
  ['RanReal', 'DS'],
  ['RanReal', '9-12'],
  ['RanInt', '9-12'],
  ['Geo', 'ES'],
  ['Geo', '9-12'],
] as const;

/** How far the pairwise search and restarted exchange stay below the best value known, by its own long runs. */
export function mdgp({ seconds, instances, seeds, long }: Patience = minutes): Table {
  return {
    head: [
      'kind',
      'items',
      'groups',
      'seconds',
      'gap after a tenth',
      'mean gap',
      'worst gap',
      'gap of exchange',
      'million steps per second',
    ],
    rows: Object.entries(seconds).flatMap(([text, time]) =>
      shapes.map(([kind, size]) => {
        const items = Number(text);
        const early: number[] = [];
        const gaps: number[] = [];
        const baseline: number[] = [];
        let steps = 0;
        for (let instance = 1; instance <= instances; instance++) {
          const problem = createInstance(kind, items, sizes[size]!(items), instance);
          const [, last] = improveFor(problem, 0, [time, long * time]);
          const runs = range(seeds).map((seed) => improveFor(problem, seed, [time / 10, time]));
          const exchange = range(seeds).map((seed) => restartExchange(problem, createRandom(seed), time));
          const best = Math.max(last!.gain, ...runs.map(([, run]) => run!.gain), ...exchange);
          const gap = (gain: number): number => (100 * (best - gain)) / best;
          for (const [first, run] of runs) {
            early.push(gap(first!.gain));
            gaps.push(gap(run!.gain));
            steps += run!.steps;
          }
          baseline.push(...exchange.map(gap));
        }
        const groups = `${sizes[size]!(items).length} (${size})`;
        const speed = steps / 1e6 / (time * instances * seeds);
        const gapsOf = [mean(early), mean(gaps), Math.max(...gaps), mean(baseline)];
        return [kind, items, groups, time, ...gapsOf.map((gap) => `${gap.toFixed(3)}%`), speed.toFixed(0)];
      }),
    ),
  };
}

/** The same instance on every machine, but for the last digit of a distance. */
function createInstance(kind: string, items: number, groupSizes: Sizes, seed: number): PairwiseProblem {
  const gain = kinds[kind]!(items, createRandom(1000 * items + seed));
  const pairGains = new Float64Array(items * items);
  for (let first = 0; first < items; first++) {
    for (let second = 0; second < first; second++) {
      pairGains[first * items + second] = pairGains[second * items + first] = gain(first, second);
    }
  }
  return { items, pairGains, groupSizes };
}

/** Gain and steps after each of the times, in seconds. */
function improveFor(
  problem: PairwiseProblem,
  seed: number,
  times: readonly number[],
): ReadonlyArray<{ readonly gain: number; readonly steps: number }> {
  const start = performance.now();
  const seen: { gain: number; steps: number }[] = [];
  for (const { gain, steps } of improvePairwise(problem, createRandom(seed))) {
    while (performance.now() - start >= 1000 * times[seen.length]!) seen.push({ gain, steps });
    if (seen.length === times.length) break;
  }
  return seen;
}

function real(random: Random): number {
  return random.below(2 ** 32) / 2 ** 32;
}

function repeat(groups: number, min: number, max: number): Sizes {
  return Array.from({ length: groups }, () => ({ min, max }));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, position) => position + 1);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
