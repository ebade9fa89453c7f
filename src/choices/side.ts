import { circleNames } from '../explanation/circle-names.js';
import { wayOf } from '../explanation/evidence.js';
import { candidatesOf, measureValue } from '../explanation/value.js';
import { daysBetween } from '../model/calendar.js';
import type { ProposalMeasures, Situation } from '../model/comparison.js';
import type { CriterionName, Evaluation, Scores } from '../model/evaluation.js';
import type { OwnNeed } from '../model/facts/circle.js';
import type { Ground } from '../placement/ground.js';
import { compareMetres } from '../placement/rank.js';
import { metresBetween } from '../placement/walking.js';

/** As many others as the rule `stranded` asks for. */
const companions = 3;

/** Circles as they are saved. */
export type SavedCircles = ReadonlyArray<{ readonly id?: string; readonly members: readonly string[] }>;

/** A proposal as one side of a comparison. */
export interface Side {
  /** Members of each circle, in the order of the proposal. */
  readonly circles: ReadonlyArray<readonly string[]>;
  /** What each circle is called. */
  readonly names: readonly string[];
  /** Where each person is. */
  readonly circleOf: ReadonlyMap<string, number>;
  readonly situations: ReadonlyMap<string, Situation>;
  /** Needs of members that somebody in their circle can help with, by a text that no other need has. */
  readonly met: ReadonlyMap<string, OwnNeed>;
  readonly measures: ProposalMeasures;
}

/** Looks at a proposal by the pool and the policy of a ground. */
export function openSide(ground: Ground, proposed: SavedCircles): Side {
  const circles = proposed.map(({ members }) => members);
  const names = circleNames(proposed);
  const evaluations = circles.map((members) => ground.evaluate(members));
  const walks = circles.map((members) => walksAmong(ground, members));
  const situations = evaluations.flatMap(({ people }, circle) =>
    people.map(({ participant, ...help }): [string, Situation] => [
      participant,
      { circle: names[circle]!, ...help, nearestMetres: nearest(walks[circle]!.get(participant)!) },
    ]),
  );
  return {
    circles,
    names,
    circleOf: new Map(circles.flatMap((members, circle) => members.map((id) => [id, circle]))),
    situations: new Map(situations),
    met: new Map(evaluations.flatMap((each) => metNeeds(ground, each)).map((need) => [keyOf(need), need])),
    measures: measure(
      ground,
      names,
      evaluations,
      walks.map((each) => [...each.values()]),
    ),
  };
}

/** For every member the metres to each of the others. */
function walksAmong(ground: Ground, members: readonly string[]): Map<string, number[]> {
  const people = members.map((id) => ground.person(id));
  return new Map(
    people.map((one) => [
      one.said.id,
      people.filter((other) => other !== one).map((other) => metresBetween(ground, one, other)),
    ]),
  );
}

function nearest(metres: readonly number[]): number | null {
  return wayOf(mean([...metres].sort(compareMetres).slice(0, companions)));
}

function metNeeds(ground: Ground, { members, evidence }: Evaluation): OwnNeed[] {
  const unmet = new Set(evidence.complementarity.uncovered.map(keyOf));
  return members
    .flatMap((participant) =>
      ground.person(participant).needs.map(({ slug: need }) => ({ participant, need })),
    )
    .filter((need) => !unmet.has(keyOf(need)));
}

function keyOf({ participant, need }: OwnNeed): string {
  return JSON.stringify([participant, need]);
}

function measure(
  { pool, policy }: Ground,
  names: readonly string[],
  evaluations: readonly Evaluation[],
  walks: ReadonlyArray<ReadonlyArray<readonly number[]>>,
): ProposalMeasures {
  const seated = new Set(evaluations.flatMap(({ members }) => members));
  const candidates = candidatesOf(pool);
  const placed = candidates.filter(({ id }) => seated.has(id));
  const leftOver = candidates.filter(({ id }) => !seated.has(id));
  const waited = (people: typeof candidates): number | null =>
    mean(
      people.flatMap(({ waitingSince }) =>
        waitingSince === undefined ? [] : daysBetween(waitingSince, pool.date),
      ),
    );
  const scoreOf = (name: CriterionName): number | null =>
    meanScore(evaluations, ({ scores }) => scores[name]);
  const scores: Scores = {
    proximity: scoreOf('proximity'),
    complementarity: scoreOf('complementarity'),
    reciprocity: scoreOf('reciprocity'),
    mix: scoreOf('mix'),
    resilience: scoreOf('resilience'),
  };
  // Every pair is there twice, which changes neither the middle one nor the longest.
  const metres = walks.flat(2).sort(compareMetres);
  return {
    value: measureValue(pool, policy, evaluations),
    circles: evaluations.length,
    placed: placed.length,
    leftOver: leftOver.length,
    score: meanScore(evaluations, ({ score }) => score),
    scores,
    walking: { median: wayOf(medianOf(metres)), longest: wayOf(metres.at(-1) ?? null) },
    waiting: { placed: waited(placed), leftOver: waited(leftOver) },
    violations: evaluations.flatMap(({ violations }, circle) =>
      violations.map((violation) => ({ circle: names[circle]!, ...violation })),
    ),
  };
}

/** Mean over members of what their circle has, where it could be measured. */
function meanScore(
  evaluations: readonly Evaluation[],
  scoreOf: (evaluation: Evaluation) => number | null,
): number | null {
  return mean(
    evaluations.flatMap((evaluation) => {
      const score = scoreOf(evaluation);
      return score === null ? [] : evaluation.members.map(() => score);
    }),
  );
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/** Of numbers that ascend: the middle one, or the mean of the middle two. */
function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const middle = numbers.length >> 1;
  return numbers.length % 2 === 1 ? numbers[middle]! : (numbers[middle - 1]! + numbers[middle]!) / 2;
}
