import type { RuleCode } from '../model/evaluation.js';
import type { Ground } from '../placement/ground.js';
import { brokenRules } from '../placement/refusal.js';
import { compilePeople } from '../problem/compile.js';
import { compileDistances } from '../problem/distances.js';
import { compileMeeting } from '../problem/meeting.js';
import type { Person } from '../problem/person.js';
import type { Problem } from '../problem/problem.js';
import { finish } from '../runtime/pace.js';
import { createCircle, seatMembers } from '../scoring/circle.js';
import { computeHelp } from '../scoring/help.js';
import { isTooLow, scoreCircle } from '../scoring/score.js';

/** What a circle of some people, in the pool or not, would be. */
export interface Trial {
  /** Required rules that it breaks. */
  readonly broken: readonly RuleCode[];
  /** `null` where nothing can be measured. */
  readonly score: number | null;
}

/** Judges a circle of people, whether they are in the pool or not. */
export function tryCircle(ground: Ground, people: readonly Person[]): Trial {
  return judge(ground, finish(compilePeople(people, ground.pool, ground.policy, ground.ways)).problem);
}

/**
 * The same, where newcomers, who are the last so many people and say nothing, live up to so many metres from where they
 * were taken to live, in any direction: as bad as that could be.
 */
export function tryScattered(
  ground: Ground,
  people: readonly Person[],
  { newcomers, metres }: { readonly newcomers: number; readonly metres: number },
): Trial {
  const { problem } = finish(compilePeople(people, ground.pool, ground.policy, ground.ways));
  const isNew = new Set(people.slice(people.length - newcomers));
  const astray = (one: Person, other: Person): number =>
    (isNew.has(one) ? metres : 0) + (isNew.has(other) ? metres : 0);
  // No help changes: newcomers who say nothing neither give nor get.
  const meeting = compileMeeting(people, ground.pool, ground.policy, ground.ways, (person) =>
    isNew.has(person) ? metres : 0,
  );
  return judge(ground, {
    ...problem,
    ...compileDistances(people, ground.policy, ground.ways, astray),
    ...(meeting === undefined ? {} : { meeting }),
  });
}

function judge({ policy }: Ground, problem: Problem): Trial {
  const circle = createCircle(problem, problem.people);
  seatMembers(circle, [...Array(problem.people).keys()], problem.people);
  computeHelp(circle);
  const score = scoreCircle(circle);
  const broken = brokenRules(problem);
  return {
    broken: isTooLow(score, policy) ? [...broken, 'score'] : broken,
    score: Number.isNaN(score) ? null : score,
  };
}
