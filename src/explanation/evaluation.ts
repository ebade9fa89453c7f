import type { Evaluation, Scores } from '../model/evaluation.js';
import type { Pool } from '../model/pool.js';
import { tieShare } from '../network/ties.js';
import type { Compiled } from '../problem/compile.js';
import type { Circle } from '../scoring/circle.js';
import { criteria, scoreCircle } from '../scoring/score.js';
import { nameEvidence } from './evidence.js';
import { membersHelp, networkOf, seatEverybody } from './help.js';
import { findViolations } from './violations.js';

/** Scores a circle that is all of a compiled part of a pool, and says so in the words of that pool. */
export function explainCircle(compiled: Compiled, part: Pool): Evaluation {
  const { legend } = compiled;
  const circle = seatEverybody(compiled);
  const score = scoreCircle(circle);
  const people = membersHelp(circle, legend);
  return {
    members: legend.participants,
    score: orNull(score),
    scores: nameScores(circle),
    violations: findViolations(circle, score, legend, part),
    people,
    evidence: {
      help: { ties: tieShare(networkOf(circle, people)) },
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
