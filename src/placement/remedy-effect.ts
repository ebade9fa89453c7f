import { explainCircle } from '../explanation/evaluation.js';
import type { Evaluation } from '../model/evaluation.js';
import type { Policy } from '../model/policy.js';
import type { Pool } from '../model/pool.js';
import type { RemedyChange } from '../model/remedy.js';
import { compilePeople } from '../problem/compile.js';
import type { Person } from '../problem/person.js';
import { finish } from '../runtime/pace.js';
import type { Ground } from './ground.js';

/** What a circle would be after some changes. */
export function evaluateChanged(
  ground: Ground,
  members: readonly string[],
  changes: readonly RemedyChange[],
): Evaluation {
  const mayMeet = agreementsLifted(ground.pool, members, changes);
  const people = [...members].sort().map((id) => {
    const changed = changePerson(ground.person(id), changes);
    return {
      ...changed,
      bonds: changed.bonds.filter(({ kind, position }) => kind !== 'apart' || !mayMeet(id, position)),
    };
  });
  const pool = changePool(ground.pool, changes);
  return explainCircle(
    finish(compilePeople(people, pool, changePolicy(ground.policy, changes), ground.ways)),
    pool,
  );
}

/** A policy after those changes that concern it. */
export function changePolicy(policy: Policy, changes: readonly RemedyChange[]): Policy {
  let { size, reach, minimumScore } = policy;
  for (const change of changes) {
    if (change.kind === 'distance') reach = { ...reach, between: change.to };
    if (change.kind === 'score') minimumScore = change.to;
    if (change.kind === 'size') {
      size = { min: Math.min(size.min, change.to), max: Math.max(size.max, change.to) };
    }
  }
  return { ...policy, size, reach, minimumScore };
}

function changePerson(person: Person, changes: readonly RemedyChange[]): Person {
  const { id } = person.said;
  let { said } = person;
  for (const change of changes) {
    if (!('participant' in change) || change.participant !== id) continue;
    if (change.kind === 'reach') said = { ...said, reach: change.to };
    if (change.kind === 'daypart') said = { ...said, dayparts: [...said.dayparts, change.daypart] };
    if (change.kind === 'language') said = { ...said, languages: [...said.languages, change.language] };
  }
  return { ...person, said };
}

/** Whether an agreement, by its place in the pool, keeps somebody from no member any more: all of those pairs may meet. */
function agreementsLifted(
  { apart }: Pool,
  members: readonly string[],
  changes: readonly RemedyChange[],
): (id: string, position: number) => boolean {
  const pairs = changes.filter((change) => change.kind === 'meet').map(({ participants }) => participants);
  return (id, position) =>
    apart[position]!.every(
      (other) =>
        other === id ||
        !members.includes(other) ||
        pairs.some((pair) => pair.includes(id) && pair.includes(other)),
    );
}

function changePool(pool: Pool, changes: readonly RemedyChange[]): Pool {
  let { backgrounds } = pool;
  for (const change of changes) {
    if (change.kind !== 'share') continue;
    const { attribute, members, of } = change;
    const own = backgrounds.find((rule) => rule.attribute === attribute) ?? { attribute, theme: false };
    backgrounds = [...backgrounds.filter((rule) => rule !== own), { ...own, maxShare: members / of }];
  }
  return { ...pool, backgrounds };
}
