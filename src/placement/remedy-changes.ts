import type { Evaluation, Violation } from '../model/evaluation.js';
import type { Policy } from '../model/policy.js';
import type { Daypart } from '../model/pool.js';
import type { RemedyChange } from '../model/remedy.js';
import { tolerance } from '../problem/problem.js';
import { severityOf } from '../scoring/rules.js';
import type { Ground } from './ground.js';
import { changePolicy, evaluateChanged } from './remedy-effect.js';
import { metresBetween, metresTo } from './walking.js';

/** Members whom somebody must be able to help in person, and the share of a reach that counts for that. */
const companions = 3;
const companionReach = 1.5;

/** Moments, and languages, that are tried for one circle. */
const mostOptions = 3;

/** A circle as it would be with some people in it for whom things may change. */
export interface Trial {
  /** Ids of all, the newcomers among them. */
  readonly members: readonly string[];
  /** Those of whom something may be asked. */
  readonly newcomers: readonly string[];
}

/** Changes that make a circle an allowed one, and what it would be then. */
export interface Cured {
  readonly changes: readonly RemedyChange[];
  readonly evaluation: Evaluation;
}

/**
 * Finds what would have to be different for a circle to break no required rule: a change for each rule it breaks,
 * asked of the newcomers where people can do something about it, of the policy where they cannot. What comes of it is
 * judged with these changes made. Nothing where no such changes would do.
 */
export function cure(ground: Ground, trial: Trial): Cured | undefined {
  const broken = requiredViolations(ground.evaluate(trial.members), ground.policy).filter(
    // One change is for all pairs that live too far apart, and one for all labels of an attribute.
    ({ code, attribute }, position, all) =>
      (code !== 'distance' && code !== 'dominance') ||
      position === all.findIndex((other) => other.code === code && other.attribute === attribute),
  );
  for (const changes of combine(broken, (violation) => changesFor(ground, trial, violation))) {
    const cured = tryChanges(ground, trial.members, changes);
    if (cured !== undefined) return withoutNeedless(ground, trial.members, cured);
  }
  return undefined;
}

function tryChanges(
  ground: Ground,
  members: readonly string[],
  changes: readonly RemedyChange[],
): Cured | undefined {
  const evaluation = evaluateChanged(ground, members, changes);
  const broken = requiredViolations(evaluation, changePolicy(ground.policy, changes));
  return broken.length === 0 ? { changes, evaluation } : undefined;
}

/** A change for one rule can mend another one too. */
function withoutNeedless(ground: Ground, members: readonly string[], cured: Cured): Cured {
  return cured.changes.reduce((least, change) => {
    const others = least.changes.filter((each) => each !== change);
    return tryChanges(ground, members, others) ?? least;
  }, cured);
}

function requiredViolations({ violations }: Evaluation, policy: Policy): Violation[] {
  return violations.filter(({ code }) => severityOf(code, policy) === 'required');
}

/** All ways to choose one remedy for each violation, the best of each first; each change once. */
function* combine(
  violations: readonly Violation[],
  changesOf: (violation: Violation) => ReadonlyArray<readonly RemedyChange[]>,
): Generator<RemedyChange[]> {
  const [first, ...others] = violations;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const changes of changesOf(first)) {
    for (const rest of combine(others, changesOf)) {
      const known = new Set(rest.map((each) => JSON.stringify(each)));
      yield [...changes.filter((each) => !known.has(JSON.stringify(each))), ...rest];
    }
  }
}

/** Changes that might mend one violation, the smallest first; each is a list of what has to happen together. */
function changesFor(
  ground: Ground,
  trial: Trial,
  { code, participants, attribute }: Violation,
): RemedyChange[][] {
  const { policy } = ground;
  const { members, newcomers } = trial;
  switch (code) {
    case 'size': {
      const from = members.length > policy.size.max ? policy.size.max : policy.size.min;
      return members.length < 2 ? [] : [[{ kind: 'size', from, to: members.length }]];
    }
    case 'distance':
      return [
        [{ kind: 'distance', from: policy.reach.between, to: Math.ceil(furthestApart(ground, members)) }],
      ];
    case 'stranded': {
      const [participant] = participants as [string];
      return newcomers.includes(participant) ? [[longerReach(ground, members, participant)]] : [];
    }
    case 'dominance': {
      const alike = requiredViolations(ground.evaluate(members), policy).filter(
        (each) => each.attribute === attribute,
      );
      const most = Math.max(...alike.map((each) => each.participants.length));
      return [[{ kind: 'share', attribute: attribute!, members: most, of: members.length }]];
    }
    case 'daypart':
      return moreDayparts(ground, trial);
    case 'language':
      return moreLanguages(ground, trial);
    case 'apart':
      return participants.some((id) => newcomers.includes(id))
        ? [[{ kind: 'meet', participants: [participants[0]!, participants[1]!] }]]
        : [];
    case 'score': {
      const { score } = ground.evaluate(members);
      return score === null
        ? []
        : [[{ kind: 'score', from: policy.minimumScore, to: Math.floor(score * 100) / 100 }]];
    }
    // People decide who stays together and who is ready; the host where there is room.
    case 'place':
    case 'together':
    case 'ready':
      return [];
  }
}

/** Walking metres between the two of some people who live furthest apart. */
function furthestApart(ground: Ground, ids: readonly string[]): number {
  const people = ids.map(ground.person);
  let most = 0;
  for (const [place, one] of people.entries()) {
    for (const other of people.slice(place + 1)) most = Math.max(most, metresBetween(ground, one, other));
  }
  return most;
}

function longerReach(ground: Ground, members: readonly string[], participant: string): RemedyChange {
  const person = ground.person(participant);
  const metres = members
    .filter((id) => id !== participant)
    .map((id) => metresTo(ground, person, ground.person(id)))
    .sort((a, b) => a - b);
  const furthest = metres[Math.min(companions, metres.length) - 1]!;
  return {
    kind: 'reach',
    participant,
    from: person.said.reach ?? ground.policy.reach.personal,
    to: Math.ceil(furthest / companionReach),
  };
}

/** For each moment that would suit enough members, newcomers who would have to come then too; the fewest first. */
function moreDayparts(ground: Ground, { members, newcomers }: Trial): RemedyChange[][] {
  const needed = Math.ceil(ground.policy.dayparts.share * members.length - tolerance);
  const daypartsOf = (id: string): readonly Daypart[] =>
    ground.person(id).said.dayparts as readonly Daypart[];
  const suits = (id: string, daypart: Daypart): boolean =>
    daypartsOf(id).length === 0 || daypartsOf(id).includes(daypart);
  const stated = [...new Set(members.flatMap(daypartsOf))].sort();
  return stated
    .map((daypart) => ({
      daypart,
      missing: newcomers.filter((id) => !suits(id, daypart)),
      others: members.filter((id) => !newcomers.includes(id) && suits(id, daypart)).length,
    }))
    .filter(({ others }) => others + newcomers.length >= needed)
    .sort((a, b) => a.missing.length - b.missing.length || b.others - a.others)
    .map(({ daypart, missing }) => missing.map((participant) => ({ kind: 'daypart', participant, daypart })));
}

/** For each language of the others, newcomers who would have to speak it too; what most speak first. */
function moreLanguages(ground: Ground, { members, newcomers }: Trial): RemedyChange[][] {
  const languagesOf = (id: string): readonly string[] => ground.person(id).said.languages;
  const others = members.filter((id) => !newcomers.includes(id));
  const speakers = (language: string): number =>
    others.filter((id) => languagesOf(id).includes(language)).length;
  return [...new Set(others.flatMap(languagesOf))]
    .sort()
    .sort((a, b) => speakers(b) - speakers(a))
    .slice(0, mostOptions)
    .map((language) =>
      newcomers
        .filter((id) => languagesOf(id).length > 0 && !languagesOf(id).includes(language))
        .map((participant) => ({ kind: 'language', participant, language })),
    );
}
