import { type Effort, evaluateCircles, parsePolicy, parsePool, proposeCirclesSync } from '../src/index.js';
import { type Alternative, alternativeMethods } from './alternatives/index.js';
import type { PoolKind } from './pools.js';
import { poolKinds } from './pools.js';

/** What one way to make circles came to in one pool. */
export interface Outcome {
  readonly method: string;
  readonly value: number;
  /** Share of those who are ready. */
  readonly placed: number;
  /** Mean over circles; `NaN` without any. */
  readonly score: number;
  readonly seconds: number;
}

export const ours = 'kringmaker';

/**
 * What kringmaker and every alternative come to in one pool, each by the public evaluation. The alternatives that
 * search may judge as many circles as kringmaker did.
 *
 * @throws Error when an alternative breaks a required rule: then it would not be compared fairly.
 */
export function compare(kind: PoolKind, people: number, seed: number, effort: Effort): Outcome[] {
  const pool = parsePool(poolKinds[kind](people, seed));
  const policy = parsePolicy({});
  let judgements = 0;
  const methods: Record<string, Alternative> = {
    [ours]: () => {
      const { steps, circles } = proposeCirclesSync(pool, { seed, effort });
      judgements = steps;
      return circles.map(({ members }) => [...members]);
    },
    ...alternativeMethods,
  };
  const ready = pool.participants.filter((person) => person.ready).length;
  return Object.entries(methods).map(([method, make]) => {
    const start = performance.now();
    const made = make(pool, policy, seed, judgements);
    const seconds = (performance.now() - start) / 1000;
    const { value, circles } = evaluateCircles(pool, made, policy);
    if (circles.some(({ violations }) => violations.length > 0)) throw new Error(`${method} breaks a rule`);
    return {
      method,
      value,
      placed: made.flat().length / ready,
      score: circles.reduce((sum, { score }) => sum + (score ?? 0), 0) / circles.length,
      seconds,
    };
  });
}
