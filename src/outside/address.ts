import { locate } from '../geography/distance.js';
import type { Stop } from '../geography/ways.js';
import type { AddressedProposal, CoachPart, ReferrerPart, UnheardReason } from '../model/address.js';
import type { Ground } from '../placement/ground.js';
import { middleOf } from '../placement/walking.js';
import { openHearing, otherRoutesOf } from './hearing.js';

/** A circle of a proposal, with as much of its setting as says where it goes. */
export interface StagedCircle {
  readonly id: string;
  /** Ids. */
  readonly members: readonly string[];
  /** Id of the coach it has. */
  readonly coach: string | null;
  /** Id of the meeting place it has. */
  readonly place: string | null;
}

/** Says who gets to hear what of a proposal. */
export function addressCircles(ground: Ground, circles: readonly StagedCircle[]): AddressedProposal {
  const { pool } = ground;
  const hear = openHearing(ground);
  const coaches = new Map((pool.coaches ?? []).map((coach) => [coach.id, coach]));
  const parts = new Map([...coaches.keys()].map((id) => [id, { circles: [], leftOver: [] } as Draft]));

  const unheardCircles: Array<{ circle: string; reason: UnheardReason; members: readonly string[] }> = [];
  for (const circle of circles) {
    const { id, members, coach } = circle;
    if (members.length === 0) continue;
    if (coach !== null) {
      const otherRoutes = otherRoutesOf(coaches.get(coach)!, [...members].sort(), ground.participant);
      parts.get(coach)!.circles.push({ circle: id, by: 'setting', otherRoutes });
      continue;
    }
    const { coaches: hearing, reason } = hear(whereIs(ground, circle), [...members].sort());
    for (const { coach: each, otherRoutes } of hearing) {
      parts.get(each.id)!.circles.push({ circle: id, by: 'area', otherRoutes });
    }
    if (reason !== null) unheardCircles.push({ circle: id, reason, members });
  }

  const placed = new Set(circles.flatMap(({ members }) => members));
  const leftOver = ground.waiting.filter((id) => !placed.has(id)).sort();
  const unheardPeople: Array<{ participant: string; reason: UnheardReason }> = [];
  for (const participant of leftOver) {
    const at: Stop = { point: ground.person(participant).home, of: ['participant', participant] };
    const { coaches: hearing, reason } = hear(at, [participant]);
    for (const { coach } of hearing) parts.get(coach.id)!.leftOver.push(participant);
    if (reason !== null) unheardPeople.push({ participant, reason });
  }

  return {
    coaches: sortedBy(
      [...parts].map(([coach, part]): CoachPart => ({ coach, ...part })),
      ({ coach }) => coach,
    ),
    referrers: referrersOf(ground, placed, leftOver),
    unheard: {
      circles: unheardCircles.map(({ circle, reason }) => ({ circle, reason })),
      leftOver: unheardPeople,
      people: [
        ...unheardCircles.flatMap(({ members }) => members),
        ...unheardPeople.map(({ participant }) => participant),
      ].sort(),
    },
  };
}

/** What a coach gets to hear, as it is put together. */
interface Draft {
  readonly circles: Array<CoachPart['circles'][number]>;
  readonly leftOver: string[];
}

/** Where a circle is: at its place, or in the middle of its members' homes. */
function whereIs(ground: Ground, { members, place }: StagedCircle): Stop {
  const at = ground.pool.meetingPlaces?.find(({ id }) => id === place);
  if (at !== undefined) return { point: locate(at.point), of: ['meetingPlace', at.id] };
  // The middle is no stop of anybody: no id is empty.
  return { point: middleOf([...members].sort().map(ground.person))!, of: ['participant', ''] };
}

function referrersOf(
  ground: Ground,
  placed: ReadonlySet<string>,
  leftOver: readonly string[],
): ReferrerPart[] {
  const parts = new Map<string, { placed: string[]; leftOver: string[] }>();
  const partOf = (id: string) => {
    const { referrer } = ground.participant(id)!;
    if (referrer === undefined) return undefined;
    const part = parts.get(referrer) ?? { placed: [], leftOver: [] };
    parts.set(referrer, part);
    return part;
  };
  for (const id of [...placed].sort()) partOf(id)?.placed.push(id);
  for (const id of leftOver) partOf(id)?.leftOver.push(id);
  return sortedBy(
    [...parts].map(([referrer, part]) => ({ referrer, ...part })),
    ({ referrer }) => referrer,
  );
}

function sortedBy<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  return items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
