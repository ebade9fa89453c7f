import type { Gain, MixLimit, WantedNeed, WantedTalent } from '../model/missing.js';
import type { Daypart, GeographicPoint } from '../model/pool.js';
import type { Vocabulary } from '../model/vocabulary.js';
import type { Ground } from '../placement/ground.js';
import { rankBy } from '../placement/rank.js';
import { dayparts } from '../problem/availability.js';
import type { Newcomers, Said } from './newcomer.js';
import { type Trial, tryCircle } from './trial.js';

/** Talents, or needs, that are named for one circle. */
const mostNamed = 3;
/** Gains below this come from rounding. */
const negligible = 1e-9;

/** A circle that some newcomers would join. */
export interface Joining {
  readonly ground: Ground;
  readonly newcomers: Newcomers;
  readonly vocabulary: Vocabulary;
  readonly seed: number;
  /** Ids. */
  readonly members: readonly string[];
  /** How many newcomers there are, 1 or more. */
  readonly missing: number;
  readonly at: GeographicPoint;
}

/** What the circle is when the first newcomers say these things, and the others nothing. */
export function tryJoining(
  { ground, newcomers, members, missing, at }: Joining,
  ...said: readonly Said[]
): Trial {
  const people = members.map(ground.person);
  return tryCircle(ground, [
    ...people,
    ...Array.from({ length: missing }, (_, newcomer) => newcomers(at, said[newcomer])),
  ]);
}

/** Talents that make the circle score more than it did, where one newcomer has them. */
export function wantedTalents(joining: Joining, before: Trial): WantedTalent[] {
  const { vocabulary } = joining;
  return best(
    joining,
    before,
    vocabulary.talents.flatMap(({ slug: talent }) => {
      const gain = gainOf(tryJoining(joining, { talent }), before);
      return gain === undefined ? [] : [{ talent, gain }];
    }),
    ({ talent }) => talent,
  );
}

/** Needs that make the circle score more than it did, where one newcomer has them, and what of it they put to use. */
export function wantedNeeds(joining: Joining, before: Trial): WantedNeed[] {
  const { vocabulary } = joining;
  const idle = idleTalents(joining);
  return best(
    joining,
    before,
    vocabulary.needs.flatMap(({ slug: need, sensitive }) => {
      if (sensitive) return [];
      const gain = gainOf(tryJoining(joining, { need }), before);
      if (gain === undefined) return [];
      const meets = new Set(
        vocabulary.meets.filter((each) => each.need === need).map(({ talent }) => talent),
      );
      return [{ need, gain, uses: idle.filter((talent) => meets.has(talent)) }];
    }),
    ({ need }) => need,
  );
}

/**
 * Labels that not all newcomers may have, and how many may: those that members have, and any that none has. A label that a
 * single member has is not named: to the rule all of these are the same.
 */
export function mixLimits(joining: Joining): MixLimit[] {
  return attributesOf(joining).flatMap((attribute) => {
    const counts = countLabels(joining, attribute);
    const mostOf = (label: string): number => mostAlike(joining, { backgrounds: { [attribute]: label } });
    const shared = [...counts]
      .filter(([, members]) => members >= 2)
      .sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
      .map(([label, members]) => ({ label, members, most: mostOf(label) }));
    const single = [...counts].find(([, members]) => members === 1);
    return [
      ...shared,
      ...(single === undefined ? [] : [{ label: null, members: 1, most: mostOf(single[0]) }]),
      { label: null, members: 0, most: mostOf(labelBeside(counts)) },
    ]
      .filter(({ most }) => most < joining.missing)
      .map((limit): MixLimit => ({ attribute, ...limit }));
  });
}

/** To a circle all labels that no member has are the same. */
function labelBeside(labels: ReadonlyMap<string, number>): string {
  let label = 'new';
  while (labels.has(label)) label += '-';
  return label;
}

/** Attributes that are known of anybody in the pool, but those of a theme, sorted. */
function attributesOf({ ground: { pool } }: Joining): string[] {
  const themes = new Set(pool.backgrounds.filter(({ theme }) => theme).map(({ attribute }) => attribute));
  const known = new Set(pool.participants.flatMap(({ backgrounds }) => Object.keys(backgrounds)));
  return [...known].filter((attribute) => !themes.has(attribute)).sort();
}

function countLabels({ ground, members }: Joining, attribute: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of members) {
    const { backgrounds } = ground.person(id).said;
    if (!Object.hasOwn(backgrounds, attribute)) continue;
    const label = backgrounds[attribute]!;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

/** Dayparts of which any one suits newcomers well enough; `null` where all do. */
export function sharedDayparts(joining: Joining): Daypart[] | null {
  const suiting = dayparts.filter((daypart) => areAllowed(joining, { dayparts: [daypart] }));
  return suiting.length === dayparts.length ? null : suiting;
}

/** A code for no language at all (ISO 639-2), so nobody speaks it. */
const unspoken = 'zxx';

/** Languages of members of which any one will do for newcomers; `null` where any language does. */
export function sharedLanguages(joining: Joining): string[] | null {
  const { ground, members } = joining;
  if (areAllowed(joining, { languages: [unspoken] })) return null;
  const spoken = [...new Set(members.flatMap((id) => ground.person(id).said.languages))].sort();
  return spoken.filter((language) => areAllowed(joining, { languages: [language] }));
}

/** Talents of members that no other member has a need for, sorted. */
function idleTalents({ ground, vocabulary, members }: Joining): string[] {
  const people = members.map((id) => ground.participant(id)!);
  const isUsed = (talent: string, owner: string): boolean =>
    vocabulary.meets.some(
      (each) =>
        each.talent === talent &&
        people.some(({ id, needs }) => id !== owner && needs.some(({ need }) => need === each.need)),
    );
  const used = new Set<string>();
  const offered = new Set<string>();
  for (const { id, talents } of people) {
    for (const { talent } of talents) {
      offered.add(talent);
      if (isUsed(talent, id)) used.add(talent);
    }
  }
  return [...offered].filter((talent) => !used.has(talent)).sort();
}

function areAllowed(joining: Joining, said: Said): boolean {
  return tryJoining(joining, ...Array.from({ length: joining.missing }, () => said)).broken.length === 0;
}

/** How many newcomers may say this. What it means to the score hangs on all else that they may say, so that is left aside. */
function mostAlike(joining: Joining, said: Said): number {
  for (let count = joining.missing; count > 0; count--) {
    const { broken } = tryJoining(joining, ...Array.from({ length: count }, () => said));
    if (!broken.includes('dominance')) return count;
  }
  return 0;
}

/** By how much a circle scores more; `undefined` where it does not, or breaks a rule that was kept. */
function gainOf(after: Trial, before: Trial): number | undefined {
  if (after.broken.some((code) => !before.broken.includes(code))) return undefined;
  const gain = (after.score ?? 0) - (before.score ?? 0);
  return gain > negligible ? gain : undefined;
}

/** Those that gain most. How much that is says nothing where there was hardly a circle, or no score, to compare with. */
function best<Item extends { readonly gain: number }>(
  { members, seed }: Joining,
  before: Trial,
  items: readonly Item[],
  nameOf: (item: Item) => string,
): Array<Omit<Item, 'gain'> & { readonly gain: Gain }> {
  const isComparable = members.length >= 2 && before.score !== null;
  return rankBy(items, seed, (item) => ({
    id: nameOf(item),
    gain: item.gain,
    metres: undefined,
    rank: 0,
  }))
    .slice(0, mostNamed)
    .map((item) => ({ ...item, gain: isComparable ? item.gain : null }));
}
