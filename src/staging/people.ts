import type { Gathering } from './circle.js';
import type { Ground, Spot } from './compile.js';
import { type Site, wholeComfort } from './problem.js';
import { remembering } from './remembering.js';
import { type CoachAround, countUnspoken, reachOf, type VolunteerAround } from './surroundings.js';

/** Who could be there for a circle at one spot. */
type PeopleAt = Pick<Site, 'coaches' | 'coachComfort' | 'volunteers' | 'volunteerComfort'>;

/** What it is worth that a volunteer can do what nobody in the circle can: a tenth of a walk. */
const talentWorth = wholeComfort(0.1);
/** What it is worth that a coach speaks with all members, not just with enough of them. */
const speechWorth = wholeComfort(0.1);

/** Those near a spot. */
interface Around {
  readonly near: readonly number[];
  /** `[near]` Whole numbers: how easily they get there. */
  readonly ease: Float64Array;
  /** Of whom there are any. */
  readonly kinds: readonly number[];
  /** By what the kinds are worth to a circle. */
  readonly lists: Map<string, Listed>;
}

/** Those whom a circle could have, the easiest first. */
interface Listed {
  readonly who: Int32Array;
  readonly comfort: Float64Array;
}

/** People who say the same are of one kind: a circle can have all of them or none, but for where they are. */
interface Kinds<Person> {
  /** `[people]` */
  readonly of: Int32Array;
  /** `[kinds]` One of each. */
  readonly examples: readonly Person[];
}

/** Lists coaches and volunteers for circles. Circles to which the same people are worth the same share their lists, which take no room twice. */
export function openPeople({ surroundings, near, ways, gatherings, meeting }: Ground) {
  const { places, coaches, volunteers } = surroundings;
  const coachKinds = kindsOf<CoachAround>(coaches, ({ said }) => JSON.stringify(said.languages));
  const volunteerKinds = kindsOf<VolunteerAround>(volunteers, ({ said }) =>
    JSON.stringify([said.languages, said.talents]),
  );
  // Most places share their coaches.
  const coachesOf = remembering((list: readonly number[]) => openAround(list, coachKinds, () => 0));
  const volunteersTo = (spot: Spot): Around => {
    const { stop } = 'place' in spot ? places[spot.place]! : { stop: gatherings[spot.middle]!.middle };
    return openAround(near.volunteers(spot), volunteerKinds, (each) =>
      wholeComfort(reachOf(volunteers[each]!, stop, ways)),
    );
  };
  const volunteersAtPlace = remembering((place: number) => volunteersTo({ place }));
  return (circle: Gathering): ((spot: Spot) => PeopleAt) => {
    const { languages, spared, unmet } = circle;
    const wanted = new Set(unmet);
    const unspoken = (own: readonly string[]): number => countUnspoken(own, languages);
    const listCoaches = openLists(coachKinds, ({ said }) => {
      const without = unspoken(said.languages);
      return without > spared ? undefined : without === 0 ? speechWorth : 0;
    });
    const listVolunteers = openLists(volunteerKinds, ({ said }) => {
      if (unspoken(said.languages) > 0) return undefined;
      const isAble = said.talents.some((talent) =>
        meeting.needsOf.get(talent)?.some((need) => wanted.has(need)),
      );
      return isAble ? talentWorth : 0;
    });
    return (spot) => {
      const coached = listCoaches(coachesOf(near.coaches(spot)));
      const supported = listVolunteers('place' in spot ? volunteersAtPlace(spot.place) : volunteersTo(spot));
      return {
        coaches: coached.who,
        coachComfort: coached.comfort,
        volunteers: supported.who,
        volunteerComfort: supported.comfort,
      };
    };
  };
}

function kindsOf<Person>(people: readonly Person[], nameOf: (person: Person) => string): Kinds<Person> {
  const known = new Map<string, number>();
  const examples: Person[] = [];
  const of = Int32Array.from(people, (person) => {
    const name = nameOf(person);
    const kind = known.get(name) ?? examples.push(person) - 1;
    known.set(name, kind);
    return kind;
  });
  return { of, examples };
}

function openAround(
  near: readonly number[],
  { of }: Kinds<unknown>,
  easeOf: (each: number) => number,
): Around {
  return {
    near,
    ease: Float64Array.from(near, easeOf),
    kinds: [...new Set(near.map((each) => of[each]!))],
    lists: new Map(),
  };
}

/** Lists people for one circle, to which a kind is worth so much, or cannot be had. */
function openLists<Person>(
  { of, examples }: Kinds<Person>,
  judge: (example: Person) => number | undefined,
): (around: Around) => Listed {
  const worthOf = remembering((kind: number) => judge(examples[kind]!) ?? -1);
  return ({ near, ease, kinds, lists }) => {
    const name = kinds.map(worthOf).join();
    const known = lists.get(name);
    if (known !== undefined) return known;
    const able = near
      .map((each, at) => ({ each, worth: worthOf(of[each]!), ease: ease[at]! }))
      .filter(({ worth }) => worth >= 0)
      // Sorting is stable: of equals the first of the shuffle.
      .sort((a, b) => b.ease + b.worth - (a.ease + a.worth));
    const made = {
      who: Int32Array.from(able, ({ each }) => each),
      comfort: Float64Array.from(able, ({ worth, ease: easy }) => worth + easy),
    };
    lists.set(name, made);
    return made;
  };
}
