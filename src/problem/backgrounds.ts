import type { ParticipantNode } from '../graph/pool-graph.js';
import type { Policy } from '../model/policy.js';
import type { BackgroundRule } from '../model/pool.js';
import type { Problem } from './problem.js';

type BackgroundNumbers = Pick<Problem, 'attributes' | 'maxShare' | 'label'>;

/** Labels per attribute that is not a theme, as numbers that say no more than same or different; and their names. */
export function compileBackgrounds(
  people: readonly ParticipantNode[],
  policy: Policy,
  backgrounds: readonly BackgroundRule[],
): { readonly numbers: BackgroundNumbers; readonly names: readonly string[]; readonly labels: string[][] } {
  const rules = new Map(backgrounds.map((rule) => [rule.attribute, rule]));
  const names = [...new Set(people.flatMap((person) => Object.keys(person.backgrounds)))]
    .filter((attribute) => rules.get(attribute)?.theme !== true)
    .sort();
  const label = new Int32Array(people.length * names.length).fill(-1);
  const labels = names.map((attribute, column) => {
    const indexOf = new Map<string, number>();
    for (const [row, { backgrounds: said }] of people.entries()) {
      if (!Object.hasOwn(said, attribute)) continue;
      const name = said[attribute]!;
      if (!indexOf.has(name)) indexOf.set(name, indexOf.size);
      label[row * names.length + column] = indexOf.get(name)!;
    }
    return [...indexOf.keys()];
  });
  const maxShare = Float64Array.from(
    names,
    (attribute) => rules.get(attribute)?.maxShare ?? policy.composition.maxShare,
  );
  return { numbers: { attributes: names.length, maxShare, label }, names, labels };
}
