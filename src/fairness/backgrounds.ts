import type { BackgroundPlacement } from '../model/fairness.js';
import type { Participant } from '../model/pool.js';
import { type Disclosure, type People, tellParts } from './disclosure.js';

/** People with one label of an attribute. */
export interface Labelled {
  readonly label: string | null;
  readonly people: People;
  readonly placed: People;
  readonly leftOver: People;
}

/** What is told of a label: the groups of people that its numbers are about. */
export type Columns = (labelled: Labelled) => readonly People[];

/**
 * How many people with each label have a place, of labels about which that can be told.
 *
 * @param disclosureFor what was told before, when it comes to one more attribute
 */
export function listBackgrounds(
  considered: readonly Participant[],
  isPlaced: (id: string) => boolean,
  disclosureFor: () => Disclosure,
  columnsOf: Columns,
): BackgroundPlacement[] {
  const attributes = [...new Set(considered.flatMap(({ backgrounds }) => Object.keys(backgrounds)))].sort();
  return attributes.map((attribute) => {
    const labels = groupByLabel(considered, attribute, isPlaced);
    const told = tellParts(disclosureFor(), labels, columnsOf);
    const others = labels.filter((each) => !told.includes(each));
    const people = others.reduce((sum, each) => sum + each.people.size, 0);
    return {
      attribute,
      labels: told
        .map(({ label, people: all, placed }) => ({
          label,
          people: all.size,
          placed: placed.size,
          share: placed.size / all.size,
        }))
        .sort((a, b) => b.people - a.people || compare(a.label ?? '', b.label ?? '')),
      others:
        people === 0 ? null : { people, placed: others.reduce((sum, each) => sum + each.placed.size, 0) },
    };
  });
}

function groupByLabel(
  considered: readonly Participant[],
  attribute: string,
  isPlaced: (id: string) => boolean,
): Labelled[] {
  const groups = new Map<string | null, string[]>();
  for (const { id, backgrounds } of considered) {
    const label = Object.hasOwn(backgrounds, attribute) ? backgrounds[attribute]! : null;
    groups.set(label, [...(groups.get(label) ?? []), id]);
  }
  return [...groups].map(([label, ids]) => ({
    label,
    people: new Set(ids),
    placed: new Set(ids.filter(isPlaced)),
    leftOver: new Set(ids.filter((id) => !isPlaced(id))),
  }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
