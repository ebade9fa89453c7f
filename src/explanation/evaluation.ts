import type { Evaluation, Scores } from '../model/evaluation.js';
import type { Pool } from '../model/pool.js';
import { tieShare } from '../network/ties.js';
import type { Compiled } from '../problem/compile.js';
import type { Legend } from '../problem/legend.js';
import type { Circle } from '../scoring/circle.js';
import { criteria, scoreCircle } from '../scoring/score.js';
import { nameEvidence } from './evidence.js';
import { countTies, membersHelp, seatEverybody } from './help.js';
import { findViolations } from './violations.js';

/** How good a circle is and which rules it breaks. */
export type Judgement = Pick<Evaluation, 'score' | 'scores' | 'violations'>;

/** Scores a circle whose members are seated in order of id, with their help computed. */
export function describeCircle(circle: Circle, legend: Legend, part: Pool): Judgement {
  const score = scoreCircle(circle);
  return {
    score: orNull(score),
    scores: nameScores(circle),
    violations: findViolations(circle, score, legend, part),
  };
}

/** Scores a circle that is all of a compiled part of a pool, and says so in the words of that pool. */
export function explainCircle(compiled: Compiled, part: Pool): Evaluation {
  const { legend } = compiled;
  const circle = seatEverybody(compiled);
  const people = membersHelp(circle, legend);
  return {
    members: legend.participants,
    ...describeCircle(circle, legend, part),
    people,
    evidence: {
      help: { ties: tieShare(circle.size, countTies(circle)) },
      ...nameEvidence(circle, legend),
    },
  };
}

function nameScores(circle: Circle): Scores {
  return {
    proximity: orNull(criteria.proximity.measure(circle)),
    complementarity: orNull(criteria.complementarity.measure(circle)),
    reciprocity: orNull(criteria.reciprocity.measure(circle)),
    mix: orNull(criteria.mix.measure(circle)),
    resilience: orNull(criteria.resilience.measure(circle)),
  };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
