import {
  achievableHelp,
  describeNetwork,
  evaluateCircles,
  parsePool,
  preparePool,
  proposeCirclesSync,
  reciprocityOf,
} from '../src/index.js';
import { createChance, type PoolKind, poolKinds } from './pools.js';
import type { Table } from './table.js';

const sizes = [
  [100, 1_000],
  [1_000, 10_000],
  [10_000, 100_000],
  [30_000, 300_000],
] as const;

type Chance = ReturnType<typeof createChance>;

/** How the networks of one table differ. */
interface Shape {
  readonly pair: (people: number, chance: Chance) => [number, number];
  readonly weight: (chance: Chance) => number;
}

const whole = (chance: Chance): number => 1 + chance.below(20);

/** Neighbours on a ring, more one way than the other: loops are long. */
const nextDoor = (people: number, chance: Chance): [number, number] => {
  const [from, step] = [chance.below(people), 1 + chance.below(10)];
  const to = (from + step) % people;
  return chance.part() < 0.3 ? [to, from] : [from, to];
};

const shapes = {
  even: { pair: (people, chance) => [chance.below(people), chance.below(people)], weight: whole },
  /** A few people are in most of it. */
  uneven: {
    pair: (people, chance) => [
      Math.floor(chance.part() ** 3 * people),
      Math.floor(chance.part() ** 3 * people),
    ],
    weight: whole,
  },
  'next door': { pair: nextDoor, weight: whole },
  /** No two sums are equal, so hardly anybody is even before the end. */
  'next door, in parts': { pair: nextDoor, weight: (chance) => 20 * chance.part() },
} as const satisfies Record<string, Shape>;

/** What measuring a network costs, and how that grows with its size. */
export function reciprocity(): Table {
  return {
    head: [
      'network',
      'people',
      'ties',
      'seconds of processor time',
      'times as long',
      'circulation',
      'balanced share',
    ],
    rows: (Object.keys(shapes) as Array<keyof typeof shapes>).flatMap((shape) => {
      let before: number | undefined;
      return sizes.map(([people, ties]) => {
        const network = draw(shape, people, ties);
        const start = process.cpuUsage();
        const measured = reciprocityOf(network);
        const seconds = secondsSince(start);
        const times = before === undefined ? '' : (seconds / before).toFixed(1);
        before = seconds;
        return [
          shape,
          people,
          measured.arcs,
          seconds.toFixed(2),
          times,
          measured.circulation!.toFixed(3),
          measured.balancedShare!.toFixed(3),
        ];
      });
    }),
  };
}

function draw(shape: keyof typeof shapes, people: number, ties: number) {
  const { pair, weight: amount }: Shape = shapes[shape];
  const chance = createChance(1);
  const [source, target, weight]: number[][] = [[], [], []];
  while (source!.length < ties) {
    const [from, to] = pair(people, chance);
    if (from === to) continue;
    source!.push(from);
    target!.push(to);
    weight!.push(amount(chance));
  }
  return { people, source: source!, target: target!, weight: weight! };
}

/** Processor time, since other work may go on beside it. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** What the shape of a network costs, up to the size where ways between all people are still looked at. */
export function shape(): Table {
  return {
    head: ['people', 'ties', 'seconds of processor time', 'reach'],
    rows: [12, 100, 500, 1000, 2000].map((people) => {
      const network = draw('even', people, 10 * people);
      const start = process.cpuUsage();
      const { arcs, reach } = describeNetwork(network);
      return [people, arcs, secondsSince(start).toFixed(2), reach!.toFixed(3)];
    }),
  };
}

/** How long it takes to plan the help of a circle of twelve, and what comes of it. */
export function achievable(): Table {
  return {
    head: [
      'pool',
      'circles',
      'milliseconds: median',
      '95th percentile',
      'now',
      'achievable',
      'loops of 2 or 3, by help',
    ],
    rows: (Object.keys(poolKinds) as PoolKind[]).map((kind) => {
      const pool = parsePool(poolKinds[kind](300, 1));
      const { circles } = proposeCirclesSync(pool, { effort: 'quick' });
      const twelves = circles.filter(({ members }) => members.length === 12);
      const prepared = preparePool(pool);
      // The first calls also wait for the code to be made fast by the engine.
      for (let round = 0; round < 20; round++)
        for (const { members } of twelves) achievableHelp(prepared, members);
      const times: number[] = [];
      for (let round = 0; round < 20; round++) {
        for (const { members } of twelves) {
          const start = performance.now();
          achievableHelp(prepared, members);
          times.push(performance.now() - start);
        }
      }
      times.sort((a, b) => a - b);
      const plans = twelves.map(({ members }) => achievableHelp(prepared, members));
      const mean = (of: (plan: (typeof plans)[number]) => number): string =>
        (plans.reduce((sum, plan) => sum + of(plan), 0) / plans.length).toFixed(3);
      return [
        kind,
        twelves.length,
        times[Math.floor(times.length / 2)]!.toFixed(2),
        times[Math.floor(times.length * 0.95)]!.toFixed(2),
        mean(({ now }) => now.circulation!),
        mean((plan) => plan.achievable!),
        mean(({ loops }) => {
          const help = (most: number): number =>
            loops.reduce(
              (sum, { steps, amount }) => sum + (steps.length <= most ? steps.length * amount : 0),
              0,
            );
          return help(3) / help(Number.POSITIVE_INFINITY);
        }),
      ];
    }),
  };
}

/** Value that an exchange of two people may cost, for every whole point that the achievable share of their circles gains. */
const price = 0.01;

/** What a proposal would gain if, at its end, people were exchanged for a larger achievable share. */
export function achievableAtTheEnd(): Table {
  return {
    head: ['pool', 'exchanges tried', 'made', 'value before', 'value after', 'achievable before', 'after'],
    rows: (Object.keys(poolKinds) as PoolKind[]).map((kind) => {
      const pool = parsePool(poolKinds[kind](100, 1));
      const prepared = preparePool(pool);
      const { circles } = proposeCirclesSync(pool);
      const groups = circles.map(({ members }) => [...members]);
      const share = (group: readonly string[]): number => achievableHelp(prepared, group).achievable ?? 0;
      const shares = groups.map(share);
      const all = (): number => shares.reduce((sum, each) => sum + each, 0) / shares.length;
      const [valueBefore, before] = [evaluateCircles(pool, groups).value, all()];
      let tried = 0;
      let made = 0;
      for (let one = 0; one < groups.length; one++) {
        for (let other = one + 1; other < groups.length; other++) {
          let value: number | undefined;
          for (let a = 0; a < groups[one]!.length; a++) {
            for (let b = 0; b < groups[other]!.length; b++) {
              tried++;
              const left = groups[one]!.with(a, groups[other]![b]!);
              const right = groups[other]!.with(b, groups[one]![a]!);
              const [leftShare, rightShare] = [share(left), share(right)];
              const gain = leftShare + rightShare - shares[one]! - shares[other]!;
              if (gain < 0.01) continue;
              value ??= evaluateCircles(pool, [groups[one]!, groups[other]!]).value;
              const changed = evaluateCircles(pool, [left, right]);
              const allowed = changed.circles.every(({ violations }) => violations.length === 0);
              if (!allowed || changed.value < value - price * gain) continue;
              [groups[one], groups[other]] = [left, right];
              [shares[one], shares[other]] = [leftShare, rightShare];
              value = changed.value;
              made++;
            }
          }
        }
      }
      return [
        `${kind}, 100 people`,
        tried,
        made,
        valueBefore.toFixed(4),
        evaluateCircles(pool, groups).value.toFixed(4),
        before.toFixed(3),
        all().toFixed(3),
      ];
    }),
  };
}
