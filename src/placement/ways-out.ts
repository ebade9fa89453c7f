import type { RefusalCode, WayOut } from '../model/placement.js';
import { compilePeople } from '../problem/compile.js';
import type { Person } from '../problem/person.js';
import { finish } from '../runtime/pace.js';
import { createCircle, seatMembers } from '../scoring/circle.js';
import { computeHelp } from '../scoring/help.js';
import { isTooLow, scoreCircle } from '../scoring/score.js';
import { lookAround } from './around.js';
import { climb } from './climb.js';
import type { Ground, Seating } from './ground.js';
import { leavingFrom } from './leaving.js';
import { brokenRules, closedTo, isOnlyTooSmall } from './refusal.js';
import { metresBetween, metresTo } from './walking.js';

/** Places that are tried for one way out: the nearest, or the first to fall free. */
const mostTried = 12;

/** Somebody and a running circle that were not proposed together. */
export interface Refused {
  readonly seating: Seating;
  readonly id: string;
  readonly code: RefusalCode;
}

/** The place for which the walk would have to grow least, of those that need nothing else. */
export function longerWalk(ground: Ground, refused: readonly Refused[]): WayOut | undefined {
  const ways = refused
    .filter(({ seating, id, code }) => walkingCodes.has(code) && closedTo(ground, seating, id) === undefined)
    .map((place) => ({ place, ...walkNeeded(ground, place) }))
    // Where there is no way, no walk is long enough.
    .filter(({ reach, between }) => Number.isFinite(reach) && Number.isFinite(between))
    .sort((a, b) => a.between - b.between || a.reach - b.reach)
    .slice(0, mostTried);
  const way = ways.find(({ place: { seating, id }, reach, between }) =>
    fits(walking(ground, between), [
      ...seating.seated.map(ground.person),
      reaching(ground.person(id), reach),
    ]),
  );
  if (way === undefined) return undefined;
  const { place, reach, between } = way;
  return { kind: 'longer-walk', circle: place.seating.circle.id, participant: place.id, reach, between };
}

/** The first seat to fall free that somebody would fit in. */
export function laterSeat(ground: Ground, refused: readonly Refused[]): WayOut | undefined {
  const seats = refused
    .filter(({ code }) => code === 'full')
    .flatMap(({ seating, id }) => leavingFrom(seating.circle).map((leaving) => ({ seating, id, leaving })))
    .sort((a, b) =>
      a.leaving.leavesOn < b.leaving.leavesOn ? -1 : a.leaving.leavesOn > b.leaving.leavesOn ? 1 : 0,
    )
    .slice(0, mostTried);
  const seat = seats.find(({ seating: { seated }, id, leaving }) =>
    fits(ground, [...seated.filter((each) => each !== leaving.participant), id].map(ground.person)),
  );
  if (seat === undefined) return undefined;
  const { seating, id, leaving } = seat;
  const { participant: leaves, leavesOn: on } = leaving;
  return { kind: 'seat', circle: seating.circle.id, participant: id, leaves, on };
}

/** Circles that are judged to see whether so many more people would do. */
const judgements = 150;

/** The fewest people, who live at the same place and say nothing, with whom a circle could be formed. */
export function morePeople(ground: Ground, id: string, seed: number): WayOut | undefined {
  const { min } = ground.policy.size;
  const stranger = strangerAt(ground.person(id));
  const around = lookAround(
    ground,
    id,
    seed,
    Array.from({ length: min - 1 }, () => stranger),
  );
  const firstStranger = around.problem.people - (min - 1);
  const isEnough = (people: number): boolean =>
    climb(around, {
      judgements,
      isExcluded: (item) => around.grouping.people[item]!.some((person) => person >= firstStranger + people),
      first: true,
    }) !== undefined;
  if (!isEnough(min - 1)) return undefined;
  // Whoever is enough with some is enough with more.
  let [least, most] = [1, min - 1];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (isEnough(middle)) most = middle;
    else least = middle + 1;
  }
  return { kind: 'more-people', people: most };
}

/** What a longer walk can change. */
const walkingCodes: ReadonlySet<RefusalCode> = new Set(['too-far', 'stranded']);

/** Members somebody must be able to help in person, and the share of a reach that counts for that. */
const companions = 3;
const companionReach = 1.5;

function walkNeeded(ground: Ground, { seating, id }: Refused): { reach: number; between: number } {
  const { personal, between } = ground.policy.reach;
  const person = ground.person(id);
  const others = seating.seated.map(ground.person);
  const metres = others.map((other) => metresTo(ground, person, other)).sort((a, b) => a - b);
  const furthest = others.map((other) => metresBetween(ground, person, other));
  const companion = metres[Math.min(companions, metres.length) - 1] ?? 0;
  return {
    reach: Math.max(person.said.reach ?? personal, Math.ceil(companion / companionReach)),
    between: Math.max(between, ...furthest.map(Math.ceil)),
  };
}

function walking(ground: Ground, between: number): Ground {
  return { ...ground, policy: { ...ground.policy, reach: { ...ground.policy.reach, between } } };
}

function reaching(person: Person, reach: number): Person {
  return { ...person, said: { ...person.said, reach } };
}

/** Somebody who says nothing, and to whom it is as far as to the person at whose place they live. */
function strangerAt({ said: { id }, home }: Person): Person {
  const said = {
    kind: 'participant',
    id,
    backgrounds: {},
    dayparts: [],
    languages: [],
    ready: true,
  } as const;
  return { said, home, abilities: new Map(), needs: [], offers: false, bonds: [] };
}

function fits({ pool, policy, ways }: Ground, people: readonly Person[]): boolean {
  const { problem } = finish(compilePeople(people, pool, policy, ways));
  const broken = brokenRules(problem);
  if (broken.length > 0 && !isOnlyTooSmall(broken, people.length, policy)) return false;
  const circle = createCircle(problem, problem.people);
  seatMembers(circle, [...people.keys()], problem.people);
  computeHelp(circle);
  return !isTooLow(scoreCircle(circle), policy);
}
