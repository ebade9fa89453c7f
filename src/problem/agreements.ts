import type { Bond, Person } from './person.js';
import type { Problem, TogetherSet } from './problem.js';

/** Who may not share a circle, and who must. */
export function compileAgreements(
  people: readonly Person[],
): Pick<Problem, 'anyApart' | 'apart' | 'together'> {
  const apart = new Uint8Array(people.length * people.length);
  const kept = setsOf(people, 'apart').filter((set) => set.people.length > 1);
  for (const { people: bound } of kept) {
    for (const one of bound)
      for (const other of bound) if (one !== other) apart[one * people.length + other] = 1;
  }
  return { anyApart: kept.length > 0, apart, together: setsOf(people, 'together') };
}

/** The sets of a kind that some of these people are in, in the order of the pool. */
function setsOf(people: readonly Person[], kind: Bond['kind']): TogetherSet[] {
  const sets = new Map<number, { readonly bound: number[]; readonly size: number }>();
  for (const [person, { bonds }] of people.entries()) {
    for (const bond of bonds) {
      if (bond.kind !== kind) continue;
      const set = sets.get(bond.position);
      if (set === undefined) sets.set(bond.position, { bound: [person], size: bond.size });
      else set.bound.push(person);
    }
  }
  return [...sets]
    .sort(([a], [b]) => a - b)
    .map(([position, { bound, size }]) => ({ people: Int32Array.from(bound), size, position }));
}
