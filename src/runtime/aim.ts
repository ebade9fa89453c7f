import type { Policy } from '../model/policy.js';
import type { Problem } from '../problem/problem.js';
import { createJudge } from '../scoring/worth.js';

/**
 * What a search looks for instead of the highest value. What is allowed stays for the policy to say. Plain data, that
 * can be sent to a worker.
 */
export interface Aim {
  /** By which circles are scored, if not by the weights of the policy. */
  readonly weights?: Policy['weights'] | undefined;
  /** Share of its worth that a circle loses whose people all sit together in one of the other plans, 0 to 1. */
  readonly strength: number;
  /** Other plans: `[people]` circle in which each is, -1 for those in none. */
  readonly others: readonly Int32Array[];
}

/** What remains of the worth of an allowed circle: the first `size` of `people`. Above or at 0. */
export type AimedWorth = (people: Int32Array, size: number, worth: number) => number;

/** Judges circles of up to `capacity` people of one problem by an aim. */
export function createAimedWorth(problem: Problem, aim: Aim, capacity: number): AimedWorth {
  const { weights, strength, others } = aim;
  // Whether a score is too low was asked under the policy's own weights.
  const leaning =
    weights && createJudge({ ...problem, policy: { ...problem.policy, weights, minimumScore: 0 } }, capacity);
  return (people, size, worth) => {
    const own = leaning === undefined ? worth : leaning.worth(people, size);
    if (strength === 0 || size < 2) return own;
    let most = 0;
    for (const circleOf of others) most = Math.max(most, pairsTogether(circleOf, people, size));
    return own * (1 - (strength * most) / ((size * (size - 1)) / 2));
  };
}

/** Pairs of the first `size` of `people` who share a circle. */
function pairsTogether(circleOf: Int32Array, people: Int32Array, size: number): number {
  let pairs = 0;
  for (let one = 1; one < size; one++) {
    const circle = circleOf[people[one]!]!;
    if (circle === -1) continue;
    for (let other = 0; other < one; other++) if (circleOf[people[other]!] === circle) pairs++;
  }
  return pairs;
}
