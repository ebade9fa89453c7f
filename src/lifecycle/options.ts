import { ruleCodes } from '../model/evaluation.js';
import type { BrokenCircle, RepairKind, RepairOption } from '../model/repair.js';
import { stepsBetween } from './changes.js';
import { endings, spreadGreedily } from './ending.js';
import { fillings, grow } from './filling.js';
import { gainBetween, targetsOf } from './mending.js';
import { closedFor, type Rooms, type Site } from './site.js';

/** Looks that are taken at one way to mend one circle. */
const mostLooks = 2000;

/** Tries all ways to mend one circle, as if it were the only one. */
export function tryWays(site: Site, rooms: Rooms, circle: string): Pick<BrokenCircle, 'options' | 'refused'> {
  if (site.standings.get(circle)!.circle.locked) return { options: [], refused: [] };
  const others = targetsOf(site, rooms).filter((id) => id !== circle);
  const { members } = site.standings.get(circle)!;
  const options = [fill(site, rooms, circle)];
  const refused: Array<BrokenCircle['refused'][number]> = [];
  for (const id of [...rooms.keys()].filter((each) => each !== circle)) {
    const seated = rooms.get(id)!;
    if (seated.length === 0) continue;
    const code = closedFor(site, id, seated, members);
    if (code !== undefined) refused.push({ circle: id, code });
    else {
      const after = ending(rooms, circle).set(id, [...seated, ...members]);
      options.push(describe(site, 'merge', rooms, after, circle));
    }
  }
  const spread = dissolve(site, rooms, circle, others);
  const { into, unseated } = spread;
  if (into.length > 1 || (into.length === 1 && unseated.length > 0)) options.push(spread);
  return {
    // Sorting is stable, so equals stay in the order of the shuffle.
    options: options.sort(
      (a, b) => Number(b.mends) - Number(a.mends) || a.moved.length - b.moved.length || b.gain - a.gain,
    ),
    refused: refused.sort((a, b) => (a.circle < b.circle ? -1 : 1)),
  };
}

function fill(site: Site, rooms: Rooms, circle: string): RepairOption {
  const members = rooms.get(circle)!;
  site.looks = mostLooks;
  const [found] = fillings(site, circle, members, site.waiting);
  const joining = found ?? grow(site, circle, members, site.waiting);
  const after = joining.length === 0 ? rooms : new Map(rooms).set(circle, [...members, ...joining]);
  return describe(site, 'fill', rooms, after, circle);
}

function dissolve(site: Site, rooms: Rooms, circle: string, others: readonly string[]): RepairOption {
  site.looks = mostLooks;
  const { members } = site.standings.get(circle)!;
  for (const after of endings(site, rooms, [circle], others)) {
    const joined = others.filter((id) => after.get(id) !== rooms.get(id));
    if (joined.length > 1 && joined.every((id) => site.breaks(after.get(id)!).length === 0)) {
      return describe(site, 'dissolve', rooms, after, circle);
    }
  }
  const { rooms: after } = spreadGreedily(site, ending(rooms, circle), members, others);
  return describe(site, 'dissolve', rooms, after, circle);
}

function ending(rooms: Rooms, circle: string): Map<string, readonly string[]> {
  const others = new Map(rooms);
  others.delete(circle);
  return others;
}

function describe(site: Site, kind: RepairKind, before: Rooms, after: Rooms, circle: string): RepairOption {
  const changed = [...after].filter(([id, members]) => before.get(id) !== members || id === circle).sort();
  const seated = new Set([...after.values()].flat());
  const unseated = before
    .get(circle)!
    .filter((id) => !seated.has(id))
    .sort();
  const broken = new Set(changed.flatMap(([, members]) => site.breaks(members)));
  return {
    kind,
    into: changed.map(([id]) => id).filter((id) => id !== circle),
    ...stepsBetween(site, before, after),
    unseated,
    gain: gainBetween(site, before, after),
    violations: changed.flatMap(([id, members]) =>
      site.ground.evaluate(members).violations.map((violation) => ({ circle: id, ...violation })),
    ),
    breaks: ruleCodes.filter((code) => broken.has(code)),
    mends: broken.size === 0 && unseated.length === 0,
  };
}
