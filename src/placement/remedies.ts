import type { Remedy } from '../model/remedy.js';
import { lookAround } from './around.js';
import { climb } from './climb.js';
import type { Ground } from './ground.js';
import { compareMetres } from './rank.js';
import { cure } from './remedy-changes.js';
import { costOf, furthestApart, isReasonable, kindOf } from './remedy-cost.js';
import { suggestRunning } from './running.js';
import { metresBetween } from './walking.js';
import { morePeople } from './ways-out.js';

/** Circles of a proposal, and those who are ready and in none of them. */
export interface Places {
  readonly circles: ReadonlyArray<{ readonly id: string; readonly members: readonly string[] }>;
  readonly leftOver: readonly string[];
  readonly seed: number;
}

/** Circles that are looked at for one person: the nearest. */
const mostCircles = 12;
/** Remedies that are named for one person. */
const mostRemedies = 3;
/** Circles judged for one lifted rule: a millisecond or two. */
const judgements = 120;

/**
 * Finds what would place somebody who is left over, the smallest change first: in a circle of the proposal, in a new
 * one of people who are left over, or in one with more people. Each was judged with the changes made, and breaks no
 * required rule; those who already have a place keep it.
 */
export function findRemedies(ground: Ground, id: string, places: Places): Remedy[] {
  const unit = unitOf(ground, id);
  if (!unit.every((each) => places.leftOver.includes(each))) return [];
  const found = [
    ...inRunning(ground, id, unit, places.seed),
    ...inCircles(ground, id, unit, places),
    ...inNewCircles(amongLeftOver(ground, places), id, unit, places.seed),
  ]
    .filter(isReasonable)
    .map((remedy) => ({ remedy, cost: costOf(remedy) }))
    .sort((a, b) => a.cost - b.cost);
  // Where nothing has to change, nothing else needs to be asked.
  const asked = found[0]?.cost === 0 ? found.filter(({ cost }) => cost === 0) : found;
  const kinds = new Set<string>();
  return asked
    .filter(({ remedy }) => {
      // Of remedies of the same kind the smallest is enough.
      const kind = kindOf(remedy);
      const isNew = !kinds.has(kind);
      kinds.add(kind);
      return isNew;
    })
    .slice(0, mostRemedies)
    .map(({ remedy }) => remedy);
}

/** Everybody who shares somebody's circle whatever happens, themselves included. */
export function unitOf(ground: Ground, id: string): string[] {
  const unit = new Set([id]);
  for (const each of unit) {
    for (const { kind, position } of ground.person(each).bonds) {
      if (kind === 'together') for (const mate of ground.pool.together[position]!) unit.add(mate);
    }
  }
  return [...unit].sort();
}

/** The best seat in a running circle, for somebody who comes alone. */
function inRunning(ground: Ground, id: string, unit: readonly string[], seed: number): Remedy[] {
  if (unit.length > 1) return [];
  const { suggestions } = suggestRunning(ground, id, { seed, mode: 'strict', leavingWithinDays: 0 });
  return suggestions
    .filter(({ breaks }) => breaks.length === 0)
    .slice(0, 1)
    .map(({ circle, before, after }) => ({
      kind: 'running-circle',
      circle,
      members: after.members,
      scores: { from: before.score, to: after.score },
    }));
}

function inCircles(ground: Ground, id: string, unit: readonly string[], { circles }: Places): Remedy[] {
  return nearestCircles(ground, id, circles)
    .slice(0, mostCircles)
    .filter(({ members }) => isWithinReason(ground, unit, members))
    .flatMap(({ id: circle, members: seated }): Remedy[] => {
      const members = [...seated, ...unit].sort();
      const cured = cure(ground, { members, newcomers: unit });
      if (cured === undefined) return [];
      const scores = { from: ground.evaluate(seated).score, to: cured.evaluation.score };
      return [{ kind: 'circle', circle, members, changes: cured.changes, scores }];
    });
}

/** Whether nobody of some people lives so far from a member that it would not be asked of anybody. */
function isWithinReason(ground: Ground, unit: readonly string[], members: readonly string[]): boolean {
  const limit = furthestApart * ground.policy.reach.between;
  return unit.every((id) => {
    const person = ground.person(id);
    return members.every((member) => metresBetween(ground, person, ground.person(member)) <= limit);
  });
}

/** Circles in order of the nearest member. */
export function nearestCircles<Circle extends { readonly id: string; readonly members: readonly string[] }>(
  ground: Ground,
  id: string,
  circles: readonly Circle[],
): Circle[] {
  const person = ground.person(id);
  const metres = new Map(
    circles.map(({ id: circle, members }) => [
      circle,
      Math.min(...members.map((member) => metresBetween(ground, person, ground.person(member)))),
    ]),
  );
  return [...circles].sort((a, b) => compareMetres(metres.get(a.id)!, metres.get(b.id)!));
}

/** The same ground where only those wait who are left over. */
function amongLeftOver(ground: Ground, { leftOver }: Places): Ground {
  const waiting = new Set(leftOver);
  return { ...ground, waiting: [...leftOver], isWaiting: (id) => waiting.has(id) };
}

/** What is lifted, one at a time, to find circles around somebody that need a change. */
const lifts: ReadonlyArray<(ground: Ground, id: string) => Ground> = [
  (ground) => ground,
  (ground, id) => asIf(ground, id, { dayparts: [] }),
  (ground, id) => asIf(ground, id, { languages: [] }),
  (ground, id) => asIf(ground, id, { reach: ground.policy.reach.between }),
  (ground) => underRules(ground, { dominance: 'off' }),
  (ground) => withPolicy(ground, { minimumScore: 0 }),
  ...[1, 2, 3].map(
    (fewer) => (ground: Ground) =>
      withPolicy(ground, {
        size: { ...ground.policy.size, min: Math.max(2, ground.policy.size.min - fewer) },
      }),
  ),
];

function inNewCircles(ground: Ground, id: string, unit: readonly string[], seed: number): Remedy[] {
  const formed = lifts.flatMap((lift): Remedy[] => {
    const around = lookAround(lift(ground, id), id, seed);
    const found = climb(around, { judgements, first: true });
    if (found === undefined) return [];
    const members = found.members.map((person) => around.legend.participants[person]!).sort();
    const cured = cure(ground, { members, newcomers: unit });
    if (cured === undefined) return [];
    return [{ kind: 'new-circle', members, changes: cured.changes, score: cured.evaluation.score }];
  });
  const more = morePeople(ground, id, seed);
  return more?.kind === 'more-people' ? [...formed, { kind: 'people', people: more.people }] : formed;
}

function asIf(ground: Ground, id: string, said: Partial<ReturnType<Ground['person']>['said']>): Ground {
  const person = ground.person(id);
  const changed = { ...person, said: { ...person.said, ...said } };
  return { ...ground, person: (each) => (each === id ? changed : ground.person(each)) };
}

function withPolicy(ground: Ground, policy: Partial<Ground['policy']>): Ground {
  return { ...ground, policy: { ...ground.policy, ...policy } };
}

function underRules(ground: Ground, rules: Partial<Ground['policy']['rules']>): Ground {
  return withPolicy(ground, { rules: { ...ground.policy.rules, ...rules } });
}
