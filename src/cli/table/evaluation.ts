import type { CirclesEvaluation, Evaluation, Policy } from '../../index.js';
import { tabulateCircle } from './circle.js';
import { tabulateEvidence } from './evidence.js';
import { count, unit } from './words.js';

/** An evaluation of one circle, for people. */
export function tabulateEvaluation(circle: Evaluation, policy: Policy, width: number): string[] {
  return tabulate('Circle', circle, policy, width);
}

/** An evaluation of circles and what they are worth together, for people. */
export function tabulateEvaluations(
  { value, circles }: CirclesEvaluation,
  policy: Policy,
  width: number,
): string[] {
  return [
    `Evaluation: value ${unit(value)}, ${count(circles.length, 'circle')}`,
    ...circles.flatMap((circle, position) => [
      '',
      ...tabulate(`Circle ${position + 1}`, circle, policy, width),
    ]),
  ];
}

function tabulate(title: string, circle: Evaluation, policy: Policy, width: number): string[] {
  return [...tabulateCircle(title, circle, policy, width), ...tabulateEvidence(circle.evidence, width)];
}
