import type { RuleCode, Violation } from '../../../src/model/evaluation.js';
import type { Policy, Severity } from '../../../src/model/policy.js';
import type { Daypart, Pool } from '../../../src/model/pool.js';
import type { Facts } from './facts.js';
import { oracleLabels } from './labels.js';
import { compareViolations, sorted } from './order.js';
import { oracleMetresToPlace } from './reach.js';
import { isAtLeast, isAtMost, shareOf } from './tolerance.js';

/** What is done when this rule is broken. */
export function oracleSeverity(code: RuleCode, policy: Policy): Severity {
  switch (code) {
    case 'stranded':
    case 'dominance':
    case 'daypart':
    case 'language':
      return policy.rules[code];
    case 'place':
      return policy.rules.place ?? 'off';
    case 'size':
    case 'distance':
    case 'apart':
    case 'together':
    case 'ready':
    case 'score':
      return 'required';
  }
}

/** Every violation of every rule that is looked at, in their one order. */
export function oracleViolations(
  members: readonly string[],
  score: number | null,
  facts: Facts,
): Violation[] {
  return [
    ...size(members, facts),
    ...distance(members, facts),
    ...stranded(members, facts),
    ...dominance(members, facts),
    ...daypart(members, facts),
    ...language(members, facts),
    ...place(members, facts),
    ...apart(members, facts),
    ...together(members, facts),
    ...ready(members, facts),
    ...tooLow(members, score, facts),
  ]
    .filter(({ code }) => oracleSeverity(code, facts.policy) !== 'off')
    .sort(compareViolations);
}

function size(members: readonly string[], { policy }: Facts): Violation[] {
  const { min, max } = policy.size;
  return min <= members.length && members.length <= max ? [] : [violation('size', members)];
}

function distance(members: readonly string[], facts: Facts): Violation[] {
  return pairsOf(members)
    .filter(([i, j]) => {
      const { between } = facts.policy.reach;
      return !isAtMost(facts.walkingMetres(i, j), between) || !isAtMost(facts.walkingMetres(j, i), between);
    })
    .map((pair) => violation('distance', pair));
}

function stranded(members: readonly string[], facts: Facts): Violation[] {
  const enough = Math.min(3, members.length - 1);
  return members
    .filter((i) => {
      const reached = members.filter((j) => j !== i && isAtLeast(facts.reach(i, j), 0.5));
      return reached.length < enough;
    })
    .map((i) => violation('stranded', [i]));
}

function dominance(members: readonly string[], { pool, policy, person }: Facts): Violation[] {
  const violations: Violation[] = [];
  for (const { attribute, holders } of oracleLabels(members.map(person), pool)) {
    const rule = pool.backgrounds.find((each) => each.attribute === attribute);
    const limit = shareOf(members.length, rule?.maxShare ?? policy.composition.maxShare);
    for (const group of holders.values()) {
      if (group.length > limit) violations.push({ ...violation('dominance', group), attribute });
    }
  }
  return violations;
}

function daypart(members: readonly string[], { policy, person }: Facts): Violation[] {
  const enough = shareOf(members.length, policy.dayparts.share);
  const people = members.map(person);
  const stated = new Set(people.flatMap(({ dayparts }) => dayparts));
  if (stated.size === 0) return [];
  for (const moment of stated) {
    const suited = people.filter(({ dayparts }) => dayparts.length === 0 || dayparts.includes(moment));
    if (suited.length >= enough) return [];
  }
  return [violation('daypart', members)];
}

function language(members: readonly string[], { policy, person }: Facts): Violation[] {
  const enough = shareOf(members.length, policy.languages.share);
  const people = members.map(person);
  const stated = new Set(people.flatMap(({ languages }) => languages));
  if (stated.size === 0) return [];
  for (const common of stated) {
    const speakers = people.filter(({ languages }) => languages.length === 0 || languages.includes(common));
    const others = people.filter((each) => !speakers.includes(each));
    const staters = people.filter(({ languages }) => languages.includes(common));
    const everybodyIsReached = others.every((other) =>
      staters.some((stater) => stater.languages.some((each) => other.languages.includes(each))),
    );
    if (speakers.length >= enough && everybodyIsReached) return [];
  }
  return [violation('language', members)];
}

function place(members: readonly string[], { pool, policy, person }: Facts): Violation[] {
  if (pool.meetingPlaces === undefined) return [];
  const people = members.map(person);
  const enough = shareOf(members.length, policy.dayparts.share);
  const isOther = (circle: Pool['circles'][number]): boolean =>
    !circle.members.some(({ participant, status }) => status !== 'declined' && members.includes(participant));
  for (const meeting of pool.meetingPlaces) {
    if (meeting.seats !== undefined && meeting.seats < members.length) continue;
    if (people.some(({ requires = [] }) => requires.some((each) => !meeting.facilities.includes(each))))
      continue;
    const far = people.filter(
      (each) =>
        oracleMetresToPlace(each, meeting, policy, pool) > 2 * (each.reach ?? policy.reach.personal) - 1e-6,
    );
    if (far.length > 0) continue;
    for (const daypart of week) {
      if (meeting.dayparts.length > 0 && !meeting.dayparts.includes(daypart)) continue;
      if (
        pool.circles.some(
          (circle) => circle.place === meeting.id && circle.daypart === daypart && isOther(circle),
        )
      )
        continue;
      const suited = people.filter(({ dayparts }) => dayparts.length === 0 || dayparts.includes(daypart));
      if (suited.length >= enough) return [];
    }
  }
  return [violation('place', members)];
}

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].flatMap((day) =>
  ['morning', 'afternoon', 'evening'].map((part) => `${day}-${part}` as Daypart),
);

function apart(members: readonly string[], { pool }: Facts): Violation[] {
  const violations = pool.apart
    .flatMap(pairsOf)
    .filter(([i, j]) => members.includes(i) && members.includes(j))
    .map((pair) => violation('apart', pair));
  return once(violations);
}

function together(members: readonly string[], { pool }: Facts): Violation[] {
  const violations = pool.together
    .filter((set) => set.some((id) => members.includes(id)) && !set.every((id) => members.includes(id)))
    .map((set) => violation('together', set));
  return once(violations);
}

function ready(members: readonly string[], { person }: Facts): Violation[] {
  return members.filter((id) => !person(id).ready).map((id) => violation('ready', [id]));
}

function tooLow(members: readonly string[], score: number | null, { policy }: Facts): Violation[] {
  if (score === null || isAtLeast(score, policy.minimumScore)) return [];
  return [violation('score', members)];
}

function violation(code: RuleCode, participants: readonly string[]): Violation {
  return { code, participants: sorted(participants) };
}

function pairsOf(ids: readonly string[]): Array<readonly [string, string]> {
  return ids.flatMap((one, position) => ids.slice(position + 1).map((other) => [one, other] as const));
}

/** What the pool says twice is still one thing. */
function once(violations: readonly Violation[]): Violation[] {
  return [...new Map(violations.map((each) => [JSON.stringify(each.participants), each])).values()];
}
