import type { BackgroundPlacement } from '../model/fairness.js';
import type { Participant } from '../model/pool.js';
import { shuffleIds } from '../record/shuffle.js';
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

/** What may be told. */
export interface Telling {
  /** What was told before, when it comes to one more attribute. */
  disclosureFor(): Disclosure;
  readonly columnsOf: Columns;
  /** Decides which of two attributes is told where not both can be. */
  readonly seed: number;
}

/** How many people with each label have a place, of labels about which that can be told. */
export function listBackgrounds(
  considered: readonly Participant[],
  isPlaced: (id: string) => boolean,
  { disclosureFor, columnsOf, seed }: Telling,
): BackgroundPlacement[] {
  const attributes = [...new Set(considered.flatMap(({ backgrounds }) => Object.keys(backgrounds)))];
  const groups = attributes.map((attribute) => ({
    attribute,
    labels: groupByLabel(considered, attribute, isPlaced),
  }));
  return inOrderOfLot(groups, seed)
    .map(({ attribute, labels }) => {
      const told = tellParts(disclosureFor(), labels, columnsOf);
      return describe(
        attribute,
        told,
        labels.filter((each) => !told.includes(each)),
      );
    })
    .sort((a, b) => compare(a.attribute, b.attribute));
}

interface Grouped {
  readonly attribute: string;
  readonly labels: readonly Labelled[];
}

/** By who is alike, and not by what that is called: so no name decides what is told. */
function inOrderOfLot(groups: readonly Grouped[], seed: number): Grouped[] {
  const drawn = groups.map((group) => ({
    group,
    text: JSON.stringify(
      group.labels.map(({ label, people }) => JSON.stringify([label === null, [...people].sort()])).sort(),
    ),
  }));
  const texts = shuffleIds([...new Set(drawn.map(({ text }) => text))], seed);
  return texts.flatMap((text) => drawn.filter((each) => each.text === text).map(({ group }) => group));
}

function describe(
  attribute: string,
  told: readonly Labelled[],
  others: readonly Labelled[],
): BackgroundPlacement {
  const people = others.reduce((sum, each) => sum + each.people.size, 0);
  const placed = others.reduce((sum, each) => sum + each.placed.size, 0);
  return {
    attribute,
    labels: told
      .map((each) => ({
        label: each.label,
        people: each.people.size,
        placed: each.placed.size,
        share: each.placed.size / each.people.size,
      }))
      .sort((a, b) => b.people - a.people || compare(a.label ?? '', b.label ?? '')),
    others: people === 0 ? null : { people, placed },
  };
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
