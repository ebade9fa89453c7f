import type { CriterionName, RuleCode } from '../../../src/model/evaluation.js';
import type { Policy } from '../../../src/model/policy.js';
import type { Participant, Pool } from '../../../src/model/pool.js';
import type { Vocabulary } from '../../../src/model/vocabulary.js';
import { oracleEvaluate } from './evaluate.js';
import { oracleHelp } from './help.js';
import { oracleWalkingMetres } from './reach.js';
import { oracleCandidates, oracleValue } from './value.js';

/** A proposal measured by hand. */
export interface OracleSide {
  readonly value: number;
  readonly placed: readonly string[];
  readonly leftOver: readonly string[];
  readonly score: number | null;
  readonly scoreOf: (criterion: CriterionName) => number | null;
  /** Walking metres of every pair who share a circle, ascending. */
  readonly metres: readonly number[];
  readonly coverageOf: (id: string) => number | null;
  readonly nearestOf: (id: string) => number | null;
  /** Number of the circle, from 0; -1 for none. */
  readonly circleOf: (id: string) => number;
  /** Ids of people with this need in whose circle somebody can help with it. */
  readonly metBy: (need: string) => readonly string[];
  readonly meanWait: number | null;
  /** The rule of each violation. */
  readonly broken: readonly RuleCode[];
  /** Pairs who share a circle, each as one text. */
  readonly pairs: ReadonlySet<string>;
}

/** Measures a proposal in the most obvious way. */
export function oracleSide(
  pool: Pool,
  circles: ReadonlyArray<readonly string[]>,
  policy: Policy,
  vocabulary: Vocabulary,
): OracleSide {
  const personOf = (id: string): Participant => pool.participants.find((each) => each.id === id)!;
  const evaluations = circles.map((members) => oracleEvaluate(pool, members, policy, vocabulary));
  const circleOf = (id: string): number => circles.findIndex((members) => members.includes(id));
  const companionsOf = (id: string): string[] =>
    (circles[circleOf(id)] ?? []).filter((other) => other !== id);
  const walk = (one: string, other: string): number =>
    oracleWalkingMetres(personOf(one), personOf(other), policy);
  const mean = (numbers: readonly number[]): number | null =>
    numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each) / numbers.length;
  const pairs = circles.flatMap((members) =>
    members.flatMap((one) => members.filter((other) => one < other).map((other) => [one, other] as const)),
  );
  const overMembers = (of: (evaluation: (typeof evaluations)[number]) => number | null): number | null =>
    mean(evaluations.flatMap((each) => each.members.flatMap(() => (of(each) === null ? [] : [of(each)!]))));
  const seated = new Set(circles.flat());
  const candidates = oracleCandidates(pool).map(({ id }) => id);
  const leftOver = candidates.filter((id) => !seated.has(id));
  return {
    value: oracleValue(pool, circles, policy, vocabulary),
    placed: candidates.filter((id) => seated.has(id)),
    leftOver,
    score: overMembers(({ score }) => score),
    scoreOf: (criterion) => overMembers(({ scores }) => scores[criterion]),
    metres: pairs.map(([one, other]) => walk(one, other)).sort((a, b) => a - b),
    coverageOf: (id) =>
      evaluations[circleOf(id)]?.people.find(({ participant }) => participant === id)?.coverage ?? null,
    nearestOf: (id) =>
      mean(
        companionsOf(id)
          .map((other) => walk(id, other))
          .sort((a, b) => a - b)
          .slice(0, 3),
      ),
    circleOf,
    metBy: (need) =>
      [...seated].filter(
        (id) =>
          personOf(id).needs.some((stated) => stated.need === need) &&
          companionsOf(id).some(
            (other) => oracleHelp(personOf(other), personOf(id), need, policy, vocabulary) > 0,
          ),
      ),
    meanWait: mean(
      leftOver.flatMap((id) => {
        const since = personOf(id).waitingSince;
        return since === undefined ? [] : [(Date.parse(pool.date) - Date.parse(since)) / 86_400_000 / 7];
      }),
    ),
    broken: evaluations.flatMap(({ violations }) => violations.map(({ code }) => code)),
    pairs: new Set(pairs.map((pair) => JSON.stringify(pair))),
  };
}

/** 1 - |pairs in both| / |pairs in either|. */
export function oracleDifference(one: OracleSide, other: OracleSide): number {
  const either = new Set([...one.pairs, ...other.pairs]);
  const both = [...one.pairs].filter((pair) => other.pairs.has(pair));
  return either.size === 0 ? 0 : 1 - both.length / either.size;
}

/** The middle number, or the mean of the middle two. */
export function oracleMedian(ascending: readonly number[]): number {
  const middle = (ascending.length - 1) / 2;
  return (ascending[Math.floor(middle)]! + ascending[Math.ceil(middle)]!) / 2;
}
