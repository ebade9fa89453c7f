import type { Stop, Ways } from '../geography/ways.js';
import type { CompactPool } from '../model/compact-pool.js';
import type { Conflict } from '../model/diagnosis.js';
import type { Policy } from '../model/policy.js';
import { seatedIn } from '../model/seated.js';
import { tolerance } from '../problem/problem.js';

/** More than this are in no circle under any policy: how far they live apart is of no matter. */
const mostMembers = 64;

/** People who must stay together, also by way of others: ids, sorted. */
export type Tie = readonly string[];

/** Joins sets of people who must stay together where they overlap, as far as somebody in them waits for a circle. */
export function listTies(pool: CompactPool): Tie[] {
  const { together } = pool.head;
  const parent = new Map(together.flat().map((id) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    while (parent.get(root) !== root) root = parent.get(root)!;
    for (let at = id; at !== root; ) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const ids of together) for (const id of ids) parent.set(rootOf(id), rootOf(ids[0]!));
  const tieOf = new Map<string, string[]>();
  for (const id of [...parent.keys()].sort()) {
    const tie = tieOf.get(rootOf(id));
    if (tie === undefined) tieOf.set(rootOf(id), [id]);
    else tie.push(id);
  }
  const waits = waitingIn(pool);
  return [...tieOf.values()].filter((tie) => tie.some(waits));
}

/** What agreements say against each other and against the policy, without looking for circles. */
export function findContradictions(
  pool: CompactPool,
  { size, reach }: Policy,
  ties: readonly Tie[],
  ways: Ways,
): Conflict[] {
  const seated = new Set(pool.head.circles.flatMap(seatedIn));
  const position = new Map(ties.length === 0 ? [] : pool.ids.map((id, at) => [id, at]));
  const tieOf = new Map(ties.flatMap((participants) => participants.map((id) => [id, participants])));
  const apart = apartWithin(pool, tieOf);
  return ties.flatMap((participants): Conflict[] => {
    const notReady = participants.filter((id) => pool.ready[position.get(id)!] === 0 && !seated.has(id));
    const inCircles = participants.filter((id) => seated.has(id));
    const furthest =
      participants.length > mostMembers ? undefined : furthestOf(pool, participants, position, ways);
    const metres = furthest?.metres ?? 0;
    return [
      ...(apart.get(participants) ?? []).map(
        (about): Conflict => ({ code: 'together-apart', participants, about }),
      ),
      ...when(participants.length > size.max, { code: 'together-too-many', participants, most: size.max }),
      ...when(metres > reach.between + tolerance, {
        code: 'together-too-far',
        participants,
        about: furthest?.about ?? [],
        metres: metres === Number.POSITIVE_INFINITY ? null : metres,
        most: reach.between,
      }),
      ...when(notReady.length > 0, { code: 'together-not-ready', participants, about: notReady }),
      ...when(inCircles.length > 0, { code: 'together-seated', participants, about: inCircles }),
    ];
  });
}

/** Those of each tie who may not meet, once for each set of the pool. */
function apartWithin(
  pool: CompactPool,
  tieOf: ReadonlyMap<string, Tie>,
): ReadonlyMap<Tie, ReadonlyArray<readonly string[]>> {
  const within = new Map<Tie, Map<string, readonly string[]>>();
  for (const ids of pool.head.apart) {
    const byTie = new Map<Tie, string[]>();
    for (const id of ids) {
      const tie = tieOf.get(id);
      if (tie === undefined) continue;
      const some = byTie.get(tie);
      if (some === undefined) byTie.set(tie, [id]);
      else some.push(id);
    }
    for (const [tie, some] of byTie) {
      if (some.length < 2) continue;
      const known = within.get(tie) ?? new Map<string, readonly string[]>();
      // What the pool says twice is still one thing.
      within.set(tie, known.set(JSON.stringify(some.sort()), some));
    }
  }
  return new Map(
    [...within].map(([tie, sets]) => [
      tie,
      [...sets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, some]) => some),
    ]),
  );
}

/** The two who live furthest apart, the first of equals by id, and their walking metres, either way. */
function furthestOf(
  { lat, lon }: CompactPool,
  participants: Tie,
  position: ReadonlyMap<string, number>,
  ways: Ways,
): { readonly about: readonly string[]; readonly metres: number } | undefined {
  const stops = participants.map((id): Stop => {
    const at = position.get(id)!;
    return { point: { lat: lat[at]!, lon: lon[at]! }, of: ['participant', id] };
  });
  let furthest: { readonly about: readonly string[]; readonly metres: number } | undefined;
  for (const [one, stop] of stops.entries()) {
    for (let other = one + 1; other < stops.length; other++) {
      const metres = Math.max(ways.metres(stop, stops[other]!), ways.metres(stops[other]!, stop));
      if (metres <= (furthest?.metres ?? 0)) continue;
      furthest = { about: [participants[one]!, participants[other]!], metres };
    }
  }
  return furthest;
}

function waitingIn({ ids, ready, head }: CompactPool): (id: string) => boolean {
  const named = new Set(head.together.flat());
  const seated = new Set(head.circles.flatMap(seatedIn));
  const waiting = new Set(ids.filter((id, at) => named.has(id) && ready[at] === 1 && !seated.has(id)));
  return (id) => waiting.has(id);
}

function when(holds: boolean, conflict: Conflict): Conflict[] {
  return holds ? [conflict] : [];
}
