import type { BrokenCircle, Repair, RepairPlan } from '../model/repair.js';
import type { Ground } from '../placement/ground.js';
import { changesBetween } from '../placement/preview.js';
import { shuffleIds } from '../record/shuffle.js';
import { stepsBetween, toCircles } from './changes.js';
import { gainBetween, mend } from './mending.js';
import { tryWays } from './options.js';
import { openSite, type Rooms, roomsOf, type Site } from './site.js';

/** So many broken circles are mended together; of more, one after the other. */
const mostTogether = 3;

/** How to mend running circles that are too small on a day; without a day, that are too small now. */
export function repairOn(ground: Ground, date: string | undefined, seed: number): Repair {
  const site = openSite(ground, date, seed);
  const before = roomsOf(site);
  const broken = [...site.standings.values()].filter(({ members }) => isTooSmall(site, members));
  const open = broken.filter(({ circle }) => !circle.locked).map(({ circle }) => circle.id);
  const { rooms, fewest } =
    open.length <= mostTogether ? mend(site, before, open) : mendInTurn(site, before, open, seed);
  const circles = broken
    .map(({ circle, members }): BrokenCircle => {
      const ways = tryWays(site, before, circle.id);
      return {
        circle: circle.id,
        short: ground.policy.size.min - members.length,
        before: ground.evaluate(members),
        ...ways,
        plan: planFor(before, rooms, circle.id),
      };
    })
    .sort((a, b) => (a.circle < b.circle ? -1 : 1));
  return {
    date: date ?? null,
    start: toCircles(site, before),
    broken: circles,
    plan: toPlan(site, before, rooms, fewest),
    unmended: circles
      .filter(({ plan }) => plan === null)
      .map((each) => ({
        circle: each.circle,
        code: codeFor(site, each),
      })),
  };
}

/** Where nobody is left, there is no circle to mend. */
function isTooSmall({ ground }: Site, members: readonly string[]): boolean {
  return members.length > 0 && members.length < ground.policy.size.min;
}

/** Those that lack the fewest members first. */
function mendInTurn(site: Site, before: Rooms, broken: readonly string[], seed: number) {
  const order = shuffleIds(broken, seed).sort((a, b) => before.get(b)!.length - before.get(a)!.length);
  const rooms = order.reduce(
    (now, id) => (isTooSmall(site, now.get(id)!) ? mend(site, now, [id]).rooms : now),
    before,
  );
  return { rooms, fewest: false };
}

function planFor(before: Rooms, after: Rooms, circle: string): BrokenCircle['plan'] {
  const [old, now] = [before.get(circle)!, after.get(circle)];
  if (now === old) return null;
  if (now === undefined) {
    const joined = [...after.values()].filter((members) => members.some((id) => old.includes(id)));
    return joined.length === 1 ? 'merge' : 'dissolve';
  }
  const seated = new Set([...before.values()].flat());
  return now.some((id) => !seated.has(id)) ? 'fill' : 'joined';
}

function codeFor({ standings }: Site, { circle, options }: BrokenCircle): Repair['unmended'][number]['code'] {
  if (standings.get(circle)!.circle.locked) return 'locked';
  return options.some(({ mends }) => mends) ? 'not-together' : 'no-way';
}

function toPlan(site: Site, before: Rooms, after: Rooms, fewest: boolean): RepairPlan {
  const { ground } = site;
  const [start, circles] = [toCircles(site, before), toCircles(site, after)];
  const isSame = (id: string): boolean => before.get(id) === after.get(id);
  const same = (list: typeof start) => list.filter(({ id }) => !isSame(id));
  return {
    ...stepsBetween(site, before, after),
    gain: gainBetween(site, before, after),
    circles,
    changed: changesBetween(ground, same(start), same(circles)),
    fewest,
  };
}
