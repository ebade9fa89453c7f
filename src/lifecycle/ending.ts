import { closedFor, mayJoin, type Rooms, type Site } from './site.js';

/**
 * Lists the ways in which the members of circles could go to others, so that these circles end: all of one into one
 * other circle first, and then spread. What rules the others keep with them is not looked at.
 */
export function* endings(
  site: Site,
  rooms: Rooms,
  [first, ...rest]: readonly string[],
  targets: readonly string[],
): Generator<Rooms> {
  if (first === undefined) {
    yield rooms;
    return;
  }
  const { members } = site.standings.get(first)!;
  const without = new Map(rooms);
  without.delete(first);
  for (const target of targets) {
    if (site.looks-- <= 0) return;
    const seated = rooms.get(target)!;
    if (closedFor(site, target, seated, members) !== undefined) continue;
    const merged = new Map(without).set(target, [...seated, ...members]);
    yield* endings(site, merged, rest, targets);
  }
  for (const spreading of spread(site, without, members, targets)) {
    const isMerger = targets.some(
      (target) => spreading.get(target)!.length - rooms.get(target)!.length === members.length,
    );
    if (!isMerger) yield* endings(site, spreading, rest, targets);
  }
}

/** Members each go to some circle; who has the least choice chooses first, and what gains most is tried first. */
function* spread(
  site: Site,
  rooms: Rooms,
  members: readonly string[],
  targets: readonly string[],
): Generator<Rooms> {
  if (members.length === 0) {
    yield rooms;
    return;
  }
  const choices = members.map((id) => ({ id, open: opening(site, rooms, id, targets) }));
  const { id, open } = choices.reduce((least, each) => (each.open.length < least.open.length ? each : least));
  const others = members.filter((each) => each !== id);
  for (const target of best(site, rooms, id, open)) {
    if (site.looks-- <= 0) return;
    yield* spread(site, new Map(rooms).set(target, [...rooms.get(target)!, id]), others, targets);
  }
}

/** Gives members of a circle that ends seats one after the other, and says who finds none. */
export function spreadGreedily(
  site: Site,
  rooms: Rooms,
  members: readonly string[],
  targets: readonly string[],
): { readonly rooms: Rooms; readonly unseated: readonly string[] } {
  const after = new Map(rooms);
  const unseated: string[] = [];
  for (const id of members) {
    const fitting = opening(site, after, id, targets).filter(
      (target) => site.breaks([...after.get(target)!, id]).length === 0,
    );
    const [target] = best(site, after, id, fitting);
    if (target === undefined) unseated.push(id);
    else after.set(target, [...after.get(target)!, id]);
  }
  return { rooms: after, unseated };
}

function opening(site: Site, rooms: Rooms, id: string, targets: readonly string[]): string[] {
  return targets.filter((target) => mayJoin(site, target, rooms.get(target)!, id));
}

function best(site: Site, rooms: Rooms, id: string, targets: readonly string[]): string[] {
  return targets
    .map((target) => {
      const seated = rooms.get(target)!;
      const after = [...seated, id];
      const isAllowed = site.breaks(after).length === 0;
      return { target, isAllowed, gain: site.worth(after) - site.worth(seated) };
    })
    .sort((a, b) => Number(b.isAllowed) - Number(a.isAllowed) || b.gain - a.gain)
    .map(({ target }) => target);
}
