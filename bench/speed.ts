import {
  buildGraph,
  type Effort,
  evaluateCircle,
  type PoolInput,
  parsePool,
  proposeCirclesSync,
} from '../src/index.js';
import { examplePool, townPool } from './pools.js';
import type { Table } from './table.js';

/** How long the calls take: the best of some repeats, since everything else on the machine only adds. */
export function speed(): Table {
  const example = examplePool();
  const parsed = parsePool(example);
  const members = parsed.participants.slice(0, 12).map(({ id }) => id);
  const thousand = parsePool(townPool(1000, 4000, 1));
  return {
    head: ['call', 'best of', 'milliseconds', 'steps', 'microseconds per step'],
    rows: [
      measure('parsePool, 240 people', 20, () => parsePool(structuredClone(example))),
      measure('buildGraph, 240 people', 20, () => buildGraph(parsed)),
      measure('evaluateCircle, 12 of 240', 200, () => evaluateCircle(parsed, members)),
      measureProposal('240 people', 3, parsed, 'quick'),
      measureProposal('240 people', 3, parsed, 'standard'),
      measureProposal('1000 people', 1, thousand, 'quick'),
      measureProposal('1000 people', 1, thousand, 'standard'),
    ],
  };
}

function measureProposal(
  name: string,
  repeats: number,
  pool: PoolInput,
  effort: Effort,
): Table['rows'][number] {
  let steps = 0;
  const milliseconds = bestOf(repeats, () => {
    steps = proposeCirclesSync(pool, { effort }).steps;
  });
  const perStep = (milliseconds * 1000) / steps;
  return [
    `proposeCirclesSync, ${name}, ${effort}`,
    repeats,
    milliseconds.toFixed(0),
    steps,
    perStep.toFixed(2),
  ];
}

function measure(name: string, repeats: number, call: () => unknown): Table['rows'][number] {
  return [name, repeats, bestOf(repeats, call).toFixed(2), '', ''];
}

function bestOf(repeats: number, call: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const start = performance.now();
    call();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
