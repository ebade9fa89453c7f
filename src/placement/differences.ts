import type { Evaluation, RuleCode, Violation } from '../model/evaluation.js';
import type { CircleDifference, Help, MemberChange, ScoreDifferences } from '../model/placement.js';

/** What has changed between two evaluations of a circle; `null` where there is no circle. */
export function compareEvaluations(before: Evaluation | null, after: Evaluation | null): CircleDifference {
  const [old, now] = [before?.violations ?? [], after?.violations ?? []];
  return {
    differences: subtract(before, after),
    people: changesOf(before, after),
    appeared: without(now, old),
    disappeared: without(old, now),
  };
}

function subtract(before: Evaluation | null, after: Evaluation | null): ScoreDifferences {
  const difference = (old: number | null | undefined, now: number | null | undefined): number | null =>
    typeof old === 'number' && typeof now === 'number' ? now - old : null;
  const of = (name: keyof Evaluation['scores']): number | null =>
    difference(before?.scores[name], after?.scores[name]);
  return {
    score: difference(before?.score, after?.score),
    proximity: of('proximity'),
    complementarity: of('complementarity'),
    reciprocity: of('reciprocity'),
    mix: of('mix'),
    resilience: of('resilience'),
  };
}

function changesOf(before: Evaluation | null, after: Evaluation | null): MemberChange[] {
  const helpIn = (evaluation: Evaluation | null): Map<string, Help> =>
    new Map(evaluation?.people.map(({ participant, ...help }) => [participant, help]));
  const [old, now] = [helpIn(before), helpIn(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().map((participant) => ({
    participant,
    before: old.get(participant) ?? null,
    after: now.get(participant) ?? null,
  }));
}

function without(violations: readonly Violation[], others: readonly Violation[]): Violation[] {
  const known = new Set(others.map(identify));
  return violations.filter((violation) => !known.has(identify(violation)));
}

/** Rules that are broken by a circle as a whole, whoever is in it. */
const ofAll: ReadonlySet<RuleCode> = new Set(['size', 'daypart', 'language', 'place', 'score']);

/** Two violations that are one and the same, though perhaps with other people in it. */
function identify({ code, participants, attribute }: Violation): string {
  if (attribute !== undefined) return JSON.stringify([code, attribute]);
  return ofAll.has(code) ? code : JSON.stringify([code, ...participants]);
}
