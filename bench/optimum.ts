import {
  evaluateCircles,
  type Policy,
  type Pool,
  parsePolicy,
  parsePool,
  proposeCirclesSync,
  resolveVocabulary,
} from '../src/index.js';
import { oracleBest } from '../test/support/oracle/index.js';
import { bestCircles } from './enumerate.js';
import { type PoolKind, poolKinds } from './pools.js';
import type { Table } from './table.js';

const sizes = [12, 14, 16, 18, 20];
const seeds = [1, 2, 3, 4, 5];
/** Up to so many people everything is done anew, without the library; beyond, its judge says what a circle is worth. */
const mostByOracle = 14;
const tolerance = 1e-9;

/** How often the standard effort finds the best there is, in pools so small that everything can be tried. */
export function optimum(): Table {
  return {
    head: [
      'pool',
      'people',
      'mean optimum',
      'found',
      'proven',
      'largest gap',
      'seconds',
      'seconds to enumerate',
    ],
    rows: (Object.keys(poolKinds) as PoolKind[]).flatMap((kind) =>
      sizes.map((people) => {
        const runs = seeds.map((seed) => run(kind, people, seed));
        const mean = (of: (each: (typeof runs)[number]) => number): number =>
          runs.reduce((sum, each) => sum + of(each), 0) / runs.length;
        return [
          kind,
          people,
          mean(({ best }) => best).toFixed(4),
          `${runs.filter(({ gap }) => gap <= tolerance).length} of ${runs.length}`,
          `${runs.filter(({ optimal }) => optimal).length} of ${runs.length}`,
          Math.max(0, ...runs.map(({ gap }) => gap)).toFixed(4),
          mean(({ seconds }) => seconds).toFixed(2),
          mean(({ secondsToEnumerate }) => secondsToEnumerate).toFixed(2),
        ];
      }),
    ),
  };
}

function run(kind: PoolKind, people: number, seed: number) {
  const pool = parsePool(poolKinds[kind](people, seed));
  const policy = parsePolicy({});
  const proposing = timed(() => proposeCirclesSync(pool, { seed }));
  const enumerating = timed(() => bestValue(pool, policy));
  const { value, optimal } = proposing.result;
  const best = enumerating.result;
  if (value > best + tolerance) throw new Error('better than the best: one of the two is wrong');
  if (optimal && value < best - tolerance) throw new Error('called the optimum, but there is better');
  return {
    best,
    optimal,
    gap: best - value,
    seconds: proposing.seconds,
    secondsToEnumerate: enumerating.seconds,
  };
}

function bestValue(pool: Pool, policy: Policy): number {
  const candidates = pool.participants.filter(({ ready }) => ready).length;
  if (candidates <= mostByOracle) return oracleBest(pool, policy, resolveVocabulary(pool.vocabulary)).value;
  const { value, circles } = evaluateCircles(pool, bestCircles(pool, policy), policy);
  if (circles.some(({ violations }) => violations.length > 0)) throw new Error('the best breaks a rule');
  return value;
}

function timed<Result>(call: () => Result): { readonly result: Result; readonly seconds: number } {
  const start = performance.now();
  const result = call();
  return { result, seconds: (performance.now() - start) / 1000 };
}
