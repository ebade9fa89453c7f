import type {
  MeasureDifferences,
  PersonComparison,
  ProposalComparison,
  ProposalMeasures,
  Situation,
} from '../model/comparison.js';
import type { OwnNeed } from '../model/facts/circle.js';
import type { Policy } from '../model/policy.js';
import { tolerance } from '../problem/problem.js';
import { differenceBetween } from './difference.js';
import { type Compared, describeComparison } from './facts.js';
import type { Side } from './side.js';

/** Puts two proposals side by side. */
export function compareSides(before: Side, after: Side, policy: Policy): ProposalComparison {
  const compared = compare(before, after);
  const met = { before: slugsOf(before), after: slugsOf(after) };
  return { policy, ...compared, ...describeComparison(compared, met, policy) };
}

function slugsOf({ met }: Side): Set<string> {
  return new Set([...met.values()].map(({ need }) => need));
}

function compare(before: Side, after: Side): Compared {
  const sameAs = matchCircles(before, after);
  const everybody = [...new Set([...before.circleOf.keys(), ...after.circleOf.keys()])].sort();
  const nameIn =
    ({ names }: Side) =>
    (circle: number | undefined): string | null =>
      circle === undefined ? null : names[circle]!;
  const [was, is] = [nameIn(before), nameIn(after)];
  const going = new Set(sameAs.values());
  const [met, meets] = [before.met, after.met];
  return {
    difference: differenceBetween(before.circles, after.circles),
    before: before.measures,
    after: after.measures,
    differences: subtract(before.measures, after.measures),
    circles: [
      ...before.circles.map((_, circle) => ({ from: was(circle), to: is(sameAs.get(circle)) })),
      ...after.circles.flatMap((_, circle) => (going.has(circle) ? [] : [{ from: null, to: is(circle) }])),
    ],
    moved: everybody
      .map((participant) => ({
        participant,
        from: before.circleOf.get(participant),
        to: after.circleOf.get(participant),
      }))
      .filter(({ from, to }) => from === undefined || to === undefined || sameAs.get(from) !== to)
      .map(({ participant, from, to }) => ({ participant, from: was(from), to: is(to) })),
    people: everybody
      .map((participant) => ({
        participant,
        before: before.situations.get(participant) ?? null,
        after: after.situations.get(participant) ?? null,
      }))
      .filter(differs),
    needs: { onlyBefore: without(met, meets), onlyAfter: without(meets, met) },
  };
}

/** Circles that are the same one: each has more than half of the other's people. Seen from either side it is the same. */
function matchCircles(before: Side, after: Side): Map<number, number> {
  const same = new Map<number, number>();
  for (const [circle, members] of before.circles.entries()) {
    const inside = new Map<number, number>();
    for (const id of members) {
      const other = after.circleOf.get(id);
      if (other !== undefined) inside.set(other, (inside.get(other) ?? 0) + 1);
    }
    for (const [other, count] of inside) {
      if (count * 2 > Math.max(members.length, after.circles[other]!.length)) same.set(circle, other);
    }
  }
  return same;
}

function subtract(before: ProposalMeasures, after: ProposalMeasures): MeasureDifferences {
  const difference = (of: (measures: ProposalMeasures) => number | null): number | null => {
    const [old, now] = [of(before), of(after)];
    return old === null || now === null ? null : now - old;
  };
  return {
    value: difference(({ value }) => value),
    placed: difference(({ placed }) => placed),
    score: difference(({ score }) => score),
    proximity: difference(({ scores }) => scores.proximity),
    complementarity: difference(({ scores }) => scores.complementarity),
    reciprocity: difference(({ scores }) => scores.reciprocity),
    mix: difference(({ scores }) => scores.mix),
    resilience: difference(({ scores }) => scores.resilience),
    medianMetres: difference(({ walking }) => walking.median),
    longestMetres: difference(({ walking }) => walking.longest),
    leftOverDays: difference(({ waiting }) => waiting.leftOver),
  };
}

function differs({ before, after }: PersonComparison): boolean {
  if (before === null || after === null) return true;
  return (['coverage', 'give', 'get', 'nearestMetres'] satisfies Array<keyof Situation>).some((measure) => {
    const [old, now] = [before[measure], after[measure]];
    return old === null || now === null ? old !== now : Math.abs(now - old) > tolerance;
  });
}

/** In order of person, then need. */
function without(some: ReadonlyMap<string, OwnNeed>, others: ReadonlyMap<string, OwnNeed>): OwnNeed[] {
  return [...some]
    .filter(([key]) => !others.has(key))
    .map(([, need]) => need)
    .sort((a, b) =>
      a.participant < b.participant ? -1 : a.participant > b.participant ? 1 : a.need < b.need ? -1 : 1,
    );
}
