import type { Change, PlainCircle } from '../model/change.js';
import type { Rooms, Site } from './site.js';

/** What happens to people and circles. */
export interface Steps {
  /** In an order in which they can be made. */
  readonly changes: readonly Change[];
  /** Ids, sorted. */
  readonly moved: readonly string[];
  /** Ids, sorted. */
  readonly joining: readonly string[];
}

/** The changes by which some circles become others. Who has no circle afterwards is taken out of theirs first. */
export function stepsBetween(site: Site, before: Rooms, after: Rooms): Steps {
  const roomOf = new Map([...after].flatMap(([id, members]) => members.map((each) => [each, id] as const)));
  const seated = new Set([...before.values()].flat());
  const ended = [...before.keys()].filter((id) => !after.has(id)).sort();
  const ending = ended.flatMap((id) => endCircle(id, before.get(id)!, roomOf));
  const adding = [...after]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([circle, members]) =>
      members
        .filter((id) => !seated.has(id))
        .sort()
        .map((participant): Change => ({ kind: 'add', circle, participant })),
    );
  return {
    changes: [...ending, ...adding],
    moved: ended.flatMap((id) => before.get(id)!.filter((member) => roomOf.has(member))).sort(),
    joining: site.waiting.filter((id) => roomOf.has(id) && !seated.has(id)).sort(),
  };
}

/** Members go where they have a seat; the last ones by a merger, by which the circle ends. */
function endCircle(
  circle: string,
  members: readonly string[],
  roomOf: ReadonlyMap<string, string>,
): Change[] {
  const sorted = [...members].sort();
  const unseated = sorted.filter((id) => !roomOf.has(id));
  const counts = new Map<string, number>();
  for (const id of sorted) {
    const room = roomOf.get(id);
    if (room !== undefined) counts.set(room, (counts.get(room) ?? 0) + 1);
  }
  const [last] = [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))[0] ?? [];
  return [
    ...unseated.map((participant): Change => ({ kind: 'remove', circle, participant })),
    ...sorted.flatMap((participant): Change[] => {
      const to = roomOf.get(participant);
      return to === undefined || to === last ? [] : [{ kind: 'move', participant, from: circle, to }];
    }),
    ...(last === undefined ? [] : [{ kind: 'merge', circles: [last, circle] } as const]),
  ];
}

/** Rooms as circles, in the order of the pool. */
export function toCircles({ ground }: Site, rooms: Rooms): PlainCircle[] {
  return ground.running.flatMap(({ id }) => {
    const members = rooms.get(id);
    return members === undefined ? [] : [{ id, members: [...members].sort() }];
  });
}
