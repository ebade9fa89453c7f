import type { Judgement } from '../explanation/evaluation.js';
import type { CompactPool } from '../model/compact-pool.js';
import type { MovePrice, PinFinding, Pins } from '../model/keeping.js';
import { severityOf } from '../scoring/rules.js';
import { type Candidates, idOf, listCandidates, type Stay } from './candidates.js';
import { describe } from './improve-tile.js';
import { cutOut, openTile } from './tile.js';

/** What a new proposal is to keep. */
export interface Decided {
  /** Members of each circle of the previous proposal. */
  readonly previous: ReadonlyArray<readonly string[]>;
  readonly pins: Pins;
  readonly movePrice: MovePrice;
}

/** A circle of the previous proposal as it is today: those who can still be placed, but for whom a pin takes out of it. */
export interface FormerCircle {
  /** `k-1`, `k-2`, … */
  readonly id: string;
  /** Candidates of all, in order of id. */
  readonly members: readonly number[];
  /** What is to be said of these members as a circle. */
  readonly judgement: Judgement | undefined;
  /** Whether it breaks no required rule. */
  readonly isAllowed: boolean;
}

/** A pool as the search sees it once everything that was decided is taken into account. */
export interface Keeping {
  /** Everybody who can be placed. */
  readonly everybody: Candidates;
  /** Those whom the search places. */
  readonly searched: Candidates;
  readonly movePrice: MovePrice;
  readonly former: readonly FormerCircle[];
  /** Former circles that stay as they are, by number. */
  readonly fixed: ReadonlySet<number>;
  /** Former circles, by number, of whom nobody may leave. */
  readonly tied: ReadonlySet<number>;
  /** For the search to begin with, as those searched. */
  readonly start: ReadonlyArray<readonly number[]>;
  /** Ids. */
  readonly leftOut: ReadonlySet<string>;
  readonly findings: readonly PinFinding[];
  /** By candidate, the former circle in which each of some must have a seat. */
  readonly seats: ReadonlyMap<number, number>;
  /** Pins that were followed, to be looked at again when the circles are known: who must be together or have a seat. */
  readonly followed: ReadonlyArray<{
    readonly list: 'seats' | 'together';
    readonly position: number;
    readonly people: readonly number[];
  }>;
}

/** Puts what people decided into the terms of the search, a little at a time. */
export function* keep(everybody: Candidates, decided: Decided): Generator<void, Keeping> {
  const { pins, movePrice } = decided;
  const candidateOf = new Map(
    Array.from({ length: everybody.count }, (_, candidate) => [idOf(everybody, candidate), candidate]),
  );
  yield;
  const known = new Set(everybody.pool.ids);
  const findings: PinFinding[] = [];
  const find = (list: keyof Pins, position: number, code: PinFinding['code']): void => {
    findings.push({ list, position, code });
  };
  const numberOf = new Map(decided.previous.map((_, number) => [`k-${number + 1}`, number]));
  const formerOf = new Map(
    decided.previous.flatMap((ids, number) => ids.map((id) => [candidateOf.get(id), number])),
  );
  const isThere = (number: number | undefined): number is number =>
    number !== undefined && decided.previous[number]!.some((id) => candidateOf.has(id));

  // Circles as they are come first, then who is left out, who sits where, and who is together.
  const fixed = new Set<number>();
  for (const [position, id] of (pins.circles ?? []).entries()) {
    const number = numberOf.get(id);
    if (isThere(number)) fixed.add(number);
    else find('circles', position, 'unknown-circle');
  }
  const settled = new Set<number>();
  for (const number of fixed) {
    for (const id of decided.previous[number]!) {
      if (candidateOf.has(id)) settled.add(candidateOf.get(id)!);
    }
  }
  const leftOut = new Set<string>();
  for (const [position, id] of (pins.leftOut ?? []).entries()) {
    const candidate = candidateOf.get(id);
    if (candidate === undefined) find('leftOut', position, whyNoCandidate(known, id));
    else if (settled.has(candidate)) find('leftOut', position, 'pinned-elsewhere');
    else {
      leftOut.add(id);
      settled.add(candidate);
    }
  }
  const seats = new Map<number, number>();
  const positionOf = new Map<number, number>();
  for (const [position, { participant, circle }] of (pins.seats ?? []).entries()) {
    const candidate = candidateOf.get(participant);
    const number = numberOf.get(circle);
    if (candidate === undefined) find('seats', position, whyNoCandidate(known, participant));
    else if (!isThere(number)) find('seats', position, 'unknown-circle');
    else if (fixed.has(number) && formerOf.get(candidate) === number) continue;
    else if (fixed.has(number)) find('seats', position, 'circle-stays');
    else if (settled.has(candidate) || seats.has(candidate)) find('seats', position, 'pinned-elsewhere');
    else {
      seats.set(candidate, number);
      positionOf.set(candidate, position);
    }
  }
  let former: FormerCircle[];
  const tied = new Set<number>();
  const stuck = new Set<number>();
  for (;;) {
    former = yield* listFormer(everybody, decided.previous, (id, number) => {
      const candidate = candidateOf.get(id);
      if (candidate === undefined || leftOut.has(id)) return undefined;
      return (seats.get(candidate) ?? number) === number ? candidate : undefined;
    });
    if (movePrice !== 'never') break;
    tied.clear();
    stuck.clear();
    for (const [number, circle] of former.entries()) {
      if (fixed.has(number) || circle.members.length === 0) continue;
      if (canBeJoined(everybody, circle)) tied.add(number);
      else stuck.add(number);
    }
    // Whoever was to join a circle that nobody can join stays where they were, which may change that circle.
    const refused = [...seats].filter(
      ([candidate, number]) => stuck.has(number) && formerOf.get(candidate) !== number,
    );
    if (refused.length === 0) break;
    for (const [candidate] of refused) {
      seats.delete(candidate);
      find('seats', positionOf.get(candidate)!, 'circle-stays');
    }
  }
  for (const [position, id] of (pins.circles ?? []).entries()) {
    const number = numberOf.get(id);
    if (isThere(number) && !former[number]!.isAllowed) find('circles', position, 'breaks-rules');
  }
  for (const number of stuck) {
    fixed.add(number);
    for (const candidate of former[number]!.members) {
      settled.add(candidate);
      seats.delete(candidate);
    }
  }
  const followed: Array<Keeping['followed'][number]> = [...seats.keys()].map((candidate) => ({
    list: 'seats',
    position: positionOf.get(candidate)!,
    people: [candidate],
  }));
  yield;
  const together: string[][] = [];
  const join = createJoiner();
  for (const [position, set] of (pins.together ?? []).entries()) {
    const code = whyNotTogether(everybody, set, { candidateOf, known, settled });
    if (code !== undefined) {
      find('together', position, code);
      continue;
    }
    if (join(set.map((id) => candidateOf.get(id)!))) together.push([...set]);
    followed.push({ list: 'together', position, people: set.map((id) => candidateOf.get(id)!) });
  }
  for (const number of tied) {
    const { members } = former[number]!;
    const comes = [...seats].filter(([candidate, seat]) => seat === number && !members.includes(candidate));
    together.push(
      [...members, ...comes.map(([candidate]) => candidate)].map((candidate) => idOf(everybody, candidate)),
    );
  }

  const { pool, policy, seed, position: positions } = everybody;
  const ready = pool.ready.slice();
  for (const candidate of settled) ready[positions[candidate]!] = 0;
  const held: CompactPool = {
    ...pool,
    ready,
    head: { ...pool.head, together: [...pool.head.together, ...together.filter((set) => set.length > 1)] },
  };
  const searched = yield* listCandidates(held, policy, seed);
  const numberIn = new Map(
    Array.from({ length: searched.count }, (_, candidate) => [idOf(searched, candidate), candidate]),
  );
  const toSearched = (candidate: number): number | undefined => numberIn.get(idOf(everybody, candidate));
  // Afresh is afresh.
  const isAfresh = movePrice === 0 && seats.size === 0;
  const start = (isAfresh ? [] : former)
    .map(({ members }) => members.map(toSearched).filter((each) => each !== undefined))
    .filter((members) => members.length > 0)
    .map((members) => members.sort((a, b) => a - b));
  const stay = toStay({ movePrice, former, seats, count: searched.count }, toSearched);
  return {
    everybody,
    searched: stay === undefined ? searched : { ...searched, stay },
    movePrice,
    former,
    fixed,
    tied,
    start,
    leftOut,
    findings,
    seats,
    followed,
  };
}

function* listFormer(
  everybody: Candidates,
  previous: Decided['previous'],
  memberOf: (id: string, number: number) => number | undefined,
): Generator<void, FormerCircle[]> {
  const former: FormerCircle[] = [];
  for (const [number, ids] of previous.entries()) {
    const members = [...ids]
      .sort()
      .map((id) => memberOf(id, number))
      .filter((candidate) => candidate !== undefined);
    const judgement = members.length === 0 ? undefined : yield* judgeMembers(everybody, members);
    const isAllowed =
      judgement?.violations.every(({ code }) => severityOf(code, everybody.policy) === 'preferred') ?? false;
    former.push({ id: `k-${number + 1}`, members, judgement, isAllowed });
  }
  return former;
}

/** What is to be said of some candidates as one circle. */
export function* judgeMembers(
  candidates: Candidates,
  members: readonly number[],
): Generator<void, Judgement | undefined> {
  const { stay: _, ...all } = candidates;
  const people = [...members].sort((a, b) => a - b);
  const tile = yield* openTile(cutOut(all, people));
  return describe(tile, [people.map((_each, person) => person)])[0];
}

/** Joins sets of people, and says whether that joined anybody who was not joined before. */
function createJoiner(): (set: readonly number[]) => boolean {
  const parent = new Map<number, number>();
  const root = (person: number): number => {
    let at = person;
    while (parent.has(at)) at = parent.get(at)!;
    if (at !== person) parent.set(person, at);
    return at;
  };
  return (set) => {
    const first = root(set[0]!);
    const apart = [...new Set(set.map(root))].filter((each) => each !== first);
    for (const each of apart) parent.set(each, first);
    return apart.length > 0;
  };
}

/** Whether there is room for somebody, and nothing else wrong with a circle than that it may be too small. */
function canBeJoined({ policy }: Candidates, { members, judgement }: FormerCircle): boolean {
  const broken = judgement!.violations.filter(({ code }) => severityOf(code, policy) === 'required');
  return members.length < policy.size.max && broken.every(({ code }) => code === 'size');
}

function whyNoCandidate(known: ReadonlySet<string>, id: string): PinFinding['code'] {
  return known.has(id) ? 'not-candidate' : 'unknown-participant';
}

function whyNotTogether(
  { pool, policy }: Candidates,
  set: readonly string[],
  {
    candidateOf,
    known,
    settled,
  }: {
    readonly candidateOf: ReadonlyMap<string, number>;
    readonly known: ReadonlySet<string>;
    readonly settled: ReadonlySet<number>;
  },
): PinFinding['code'] | undefined {
  const stranger = set.find((id) => !candidateOf.has(id));
  if (stranger !== undefined) return whyNoCandidate(known, stranger);
  if (set.some((id) => settled.has(candidateOf.get(id)!))) return 'pinned-elsewhere';
  if (set.length > policy.size.max) return 'too-many';
  const named = new Set(set);
  const meet = pool.head.apart.some((ids) => ids.filter((id) => named.has(id)).length > 1);
  return meet ? 'apart' : undefined;
}

/** Who was where, and who must be where, by the numbers of those searched. */
function toStay(
  {
    movePrice,
    former,
    seats,
    count,
  }: {
    readonly movePrice: MovePrice;
    readonly former: readonly FormerCircle[];
    readonly seats: ReadonlyMap<number, number>;
    readonly count: number;
  },
  toSearched: (candidate: number) => number | undefined,
): Stay | undefined {
  const price = movePrice === 'never' ? 0 : movePrice;
  if (price === 0 && seats.size === 0) return undefined;
  const formerOf = new Int32Array(count).fill(-1);
  const seat = new Int32Array(count).fill(-1);
  const sizes = new Int32Array(former.length);
  for (const [number, { members }] of former.entries()) {
    for (const each of members) {
      const candidate = toSearched(each);
      if (candidate === undefined) continue;
      formerOf[candidate] = number;
      sizes[number] = sizes[number]! + 1;
    }
  }
  for (const [each, number] of seats) {
    const candidate = toSearched(each)!;
    seat[candidate] = number;
    // Somebody decided that they belong there: no move that costs anything.
    if (formerOf[candidate] === -1) sizes[number] = sizes[number]! + 1;
    formerOf[candidate] = number;
  }
  return { price, former: formerOf, seat, sizes };
}
