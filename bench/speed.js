import { buildGraph, evaluateCircle, parsePool, proposeCirclesSync } from '../dist/index.js';
import { examplePool, townPool } from './pools.js';

/** How long the calls take: the best of some repeats, since everything else on the machine only adds. */
export function speed() {
  const example = examplePool();
  const parsed = parsePool(example);
  const members = parsed.participants.slice(0, 12).map(({ id }) => id);
  const propose = (/** @type {any} */ pool, /** @type {any} */ effort) => () =>
    proposeCirclesSync(pool, { effort }).steps;
  const thousand = parsePool(townPool(1000, 4000, 1));
  const rows = [
    measure('parsePool, 240 people', 20, () => parsePool(structuredClone(example))),
    measure('buildGraph, 240 people', 20, () => buildGraph(parsed)),
    measure('evaluateCircle, 12 of 240', 200, () => evaluateCircle(parsed, members)),
    measure('proposeCirclesSync, 240 people, quick', 3, propose(parsed, 'quick')),
    measure('proposeCirclesSync, 240 people, standard', 3, propose(parsed, 'standard')),
    measure('proposeCirclesSync, 1000 people, quick', 1, propose(thousand, 'quick')),
    measure('proposeCirclesSync, 1000 people, standard', 1, propose(thousand, 'standard')),
  ];
  return { head: ['call', 'best of', 'milliseconds', 'steps', 'microseconds per step'], rows };
}

/**
 * @param {string} name
 * @param {number} repeats
 * @param {() => unknown} call answers the steps it took, or anything else
 */
function measure(name, repeats, call) {
  let best = Number.POSITIVE_INFINITY;
  /** @type {unknown} */
  let answer;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const start = performance.now();
    answer = call();
    best = Math.min(best, performance.now() - start);
  }
  const steps = typeof answer === 'number' ? answer : undefined;
  return [
    name,
    repeats,
    best.toFixed(best < 10 ? 3 : 0),
    steps ?? '',
    steps === undefined ? '' : ((best * 1000) / steps).toFixed(2),
  ];
}
