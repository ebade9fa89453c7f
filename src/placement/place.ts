import { worthOf } from '../explanation/value.js';
import type { Evaluation } from '../model/evaluation.js';
import type { Placement, PlacementMode, RefusalCode } from '../model/placement.js';
import { compileForRules } from '../problem/compile.js';
import { compareEvaluations } from './differences.js';
import type { Ground, Seating } from './ground.js';
import { brokenRules, closedTo, isOnlyTooSmall, refusalFor, requiredAmong } from './refusal.js';
import { livesTooFar, middleOf, walkTo } from './walking.js';

/** What it would mean that somebody joins a circle, or why the two are not proposed together. */
export type Trial = { readonly placement: Placement } | { readonly refused: RefusalCode };

/** Tries somebody in a running circle that they are not in. */
export function tryPlace(ground: Ground, seating: Seating, id: string, mode: PlacementMode): Trial {
  const closed = closedTo(ground, seating, id);
  if (closed !== undefined) return { refused: closed };
  if (mode === 'strict' && livesTooFar(ground, ground.person(id), seating.seated))
    return { refused: 'too-far' };
  const ids = [...seating.seated, id];
  if (mode === 'strict') {
    // Most circles are refused by a rule, and rules are looked at sooner than all is explained.
    const broken = brokenRules(
      compileForRules(ids.map(ground.person), ground.pool, ground.policy, ground.ways),
    );
    const refused = refusalFor(broken);
    if (refused !== undefined && !isOnlyTooSmall(broken, ids.length, ground.policy)) return { refused };
  }
  const placement = describePlace(ground, seating, id, ground.evaluate(ids));
  if (mode === 'strict' && placement.breaks.includes('score')) return { refused: 'score' };
  return { placement };
}

/** What all members together would gain by somebody who joins: `(n + 1) * u(after) - n * u(before)`. */
export function circleGain({ policy }: Ground, { before, after }: Placement): number {
  const [old, now] = [worthOf(before, policy), worthOf(after, policy)];
  return after.members.length * now - before.members.length * old;
}

/**
 * What somebody who joins would gain, weighted by how long they wait, and what it does to the others:
 * `omega * u(after) + n * (u(after) - u(before))`.
 */
export function seatGain({ policy }: Ground, { before, after }: Placement, weight: number): number {
  const [old, now] = [worthOf(before, policy), worthOf(after, policy)];
  return weight * now + before.members.length * (now - old);
}

function describePlace(ground: Ground, seating: Seating, id: string, after: Evaluation): Placement {
  const before = ground.evaluate(seating.seated);
  const person = ground.person(id);
  const { seated, circle } = seating;
  const middle = middleOf(seated.map(ground.person));
  const meets =
    circle.meetingPlace ?? ground.pool.meetingPlaces?.find(({ id }) => id === circle.place)?.point;
  return {
    before,
    after,
    ...compareEvaluations(before, after),
    violations: after.violations,
    breaks: requiredAmong(after.violations, ground.policy),
    brings: bringsOf(ground, seating, id, { before, after }),
    gets: getsOf(ground, id, after),
    walk: {
      toMiddle: middle === undefined ? null : walkTo(ground, person, middle),
      toMeetingPlace: meets === undefined ? null : walkTo(ground, person, meets, circle.place),
    },
  };
}

type Unmet = Evaluation['evidence']['complementarity']['uncovered'];

function bringsOf(
  ground: Ground,
  { seated }: Seating,
  id: string,
  { before, after }: Pick<Placement, 'before' | 'after'>,
): Placement['brings'] {
  const nameOf = ({ participant, need }: Unmet[number]): string => JSON.stringify([participant, need]);
  const unmet = new Set(after.evidence.complementarity.uncovered.map(nameOf));
  const talentsOf = (each: string): string[] => ground.participant(each)!.talents.map(({ talent }) => talent);
  const known = new Set(seated.flatMap(talentsOf));
  return {
    needs: before.evidence.complementarity.uncovered.filter((need) => !unmet.has(nameOf(need))),
    talents: talentsOf(id)
      .filter((talent) => !known.has(talent))
      .sort(),
  };
}

function getsOf(ground: Ground, id: string, after: Evaluation): Placement['gets'] {
  const unmet = after.evidence.complementarity.uncovered
    .filter(({ participant }) => participant === id)
    .map(({ need }) => need);
  const needs = ground
    .participant(id)!
    .needs.map(({ need }) => need)
    .filter((need) => !unmet.includes(need));
  return { needs: needs.sort(), unmet };
}
