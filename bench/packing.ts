import { createRequire } from 'node:module';
import type { HighsSolution } from 'highs';
import { parsePolicy, parsePool, searchGroups } from '../src/index.js';
import { budgetOf } from '../src/runtime/effort.js';
import { createJudge } from './alternatives/judge.js';
import { type PoolKind, poolKinds } from './pools.js';
import type { Table } from './table.js';

type Solver = { solve(problem: string, options: { time_limit: number }): HighsSolution };

const sizes = [40, 100];
const seed = 1;
/** All circles seen make a program that takes too long: so many are taken of each person's, those worth most. */
const mostOfEach = 40;
const mostSeconds = 30;

interface Seen {
  readonly units: readonly number[];
  readonly worth: number;
  readonly gain: number;
}

/**
 * What the search could still gain by choosing anew among all circles that it has seen on its way: the best set of
 * circles that share nobody, a set packing, solved as an integer program.
 */
export async function packing(): Promise<Table> {
  const solver: Solver = await createRequire(import.meta.url)('highs')();
  return {
    head: ['pool', 'found', 'circles seen', 'of them packed', 'best packing', 'gain', 'proven'],
    rows: (Object.keys(poolKinds) as PoolKind[]).flatMap((kind) =>
      sizes.map((people) => pack(solver, kind, people)),
    ),
  };
}

function pack(solver: Solver, kind: PoolKind, people: number): Table['rows'][number] {
  const judge = createJudge(parsePool(poolKinds[kind](people, seed)), parsePolicy());
  const items = judge.units.length;
  const weights = Float64Array.from({ length: items }, (_, unit) => judge.weight[unit]!);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const seen = new Map<string, Seen>();
  const { steps, firstCooling } = budgetOf('standard', items);
  const search = searchGroups(
    {
      items,
      sizes: { min: 9, max: 12 },
      itemSizes: judge.units.map((unit) => unit.length),
      itemWeights: weights,
      neighbours: judge.neighbours,
      worth(members, count) {
        const worth = judge.worth(members, count);
        if (worth > 0) remember(seen, members.subarray(0, count), worth, weights);
        return worth;
      },
    },
    { seed, effort: steps, firstCooling },
  );
  let step = search.next();
  while (!step.done) step = search.next();
  const found = step.value.gain;
  const best = choose([...seen.values()], step.value.groupOf);
  const { ObjectiveValue: packed, Status: status } = solver.solve(toProgram(best, items), {
    time_limit: mostSeconds,
  });
  return [
    `${kind}, ${people} people`,
    (found / whole).toFixed(4),
    seen.size,
    best.length,
    (packed / whole).toFixed(4),
    `${(100 * (packed / found - 1)).toFixed(2)}%`,
    status === 'Optimal' ? 'yes' : 'no',
  ];
}

function remember(seen: Map<string, Seen>, members: Int32Array, worth: number, weights: Float64Array): void {
  const units = Array.from(members).sort((a, b) => a - b);
  const key = units.join(' ');
  if (seen.has(key)) return;
  seen.set(key, { units, worth, gain: worth * units.reduce((sum, unit) => sum + weights[unit]!, 0) });
}

/** Of each unit the circles that are worth most, and those that were found. */
function choose(seen: readonly Seen[], groupOf: Int32Array): Seen[] {
  const taken = new Int32Array(groupOf.length);
  return [...seen]
    .sort((a, b) => b.worth - a.worth)
    .filter(({ units }) => {
      const group = groupOf[units[0]!]!;
      const isFound =
        group !== -1 &&
        units.every((unit) => groupOf[unit] === group) &&
        units.length === groupOf.filter((each) => each === group).length;
      const isWanted = units.some((unit) => taken[unit]! < mostOfEach);
      for (const unit of units) taken[unit]!++;
      return isFound || isWanted;
    });
}

/** In the format of CPLEX: circles are 1 where they are chosen, and each unit is in one of them at most. */
function toProgram(circles: readonly Seen[], items: number): string {
  const having = Array.from({ length: items }, (): string[] => []);
  for (const [circle, { units }] of circles.entries())
    for (const unit of units) having[unit]!.push(`x${circle}`);
  return [
    'Maximize',
    circles.map(({ gain }, circle) => `+ ${gain.toFixed(9)} x${circle}`).join('\n'),
    'Subject To',
    ...having.filter((names) => names.length > 0).map((names) => `${names.join('\n+ ')} <= 1`),
    'Binary',
    circles.map((_, circle) => `x${circle}`).join('\n'),
    'End',
  ].join('\n');
}
