import { participantsAt } from '../compact/participants-at.js';
import { travelBetween } from '../geography/travel.js';
import { buildPoolGraph } from '../graph/pool-graph.js';
import type { CompactPool } from '../model/compact-pool.js';
import type { Policy } from '../model/policy.js';
import type { Pool } from '../model/pool.js';
import { type Compiled, compile } from '../problem/compile.js';
import { stopOfPlace } from '../problem/places.js';
import { bytesAt, type Texts } from '../record/text-slab.js';
import type { Aim } from './aim.js';
import { type Candidates, type Stay, stopOf } from './candidates.js';
import { type Grouping, toGrouping } from './grouping.js';

/** A part of a pool that is small enough to be one problem, as data that can be sent to a worker. */
export interface TileData extends Texts {
  readonly head: CompactPool['head'];
  readonly policy: Policy;
  readonly stay?: Stay | undefined;
  readonly aim?: Aim | undefined;
}

/** A tile as people, as numbers and as a grouping: person i is the i-th of the data. */
export interface Tile extends Compiled {
  readonly part: Pool;
  readonly grouping: Grouping;
}

/** Copies what concerns some candidates: person i of the tile is the i-th of them. */
export function cutOut(candidates: Candidates, people: readonly number[]): TileData {
  const { pool, policy, position } = candidates;
  const texts = people.map((candidate) => bytesAt(pool, position[candidate]!));
  const start = new Float64Array(texts.length + 1);
  for (const [person, text] of texts.entries()) start[person + 1] = start[person]! + text.length;
  const text = new Uint8Array(start[texts.length]!);
  for (const [person, bytes] of texts.entries()) text.set(bytes, start[person]!);
  const { apart, together } = candidates.agreementsOf(people);
  const head = { ...headFor(candidates, people), apart, together, circles: [] };
  const { stay, aim } = candidates;
  return { head, policy, text, start, stay: stay && stayOf(stay, people), aim: aim && aimOf(aim, people) };
}

/**
 * Of what surrounds the people only what their ways depend on: of the host's matrix their own part. And where they can meet, if a
 * rule asks for that.
 */
function headFor(candidates: Candidates, people: readonly number[]): CompactPool['head'] {
  const {
    meetingPlaces: _places,
    coaches: _,
    volunteers: __,
    partners: ___,
    travel,
    ...surroundings
  } = candidates.pool.head;
  const { meetingPlaces } = candidates;
  const head = meetingPlaces === undefined ? surroundings : { ...surroundings, meetingPlaces };
  if (travel === undefined) return head;
  const stops = [
    ...people.map((candidate) => stopOf(candidates, candidate)),
    ...(meetingPlaces ?? []).map(stopOfPlace),
  ];
  return { ...head, travel: travelBetween(travel, stops) };
}

function stayOf({ price, former, seat, sizes }: Stay, people: readonly number[]): Stay {
  return { price, sizes, former: each(former, people), seat: each(seat, people) };
}

function aimOf({ others, ...aim }: Aim, people: readonly number[]): Aim {
  return { ...aim, others: others.map((circleOf) => each(circleOf, people)) };
}

function each(numbers: Int32Array, people: readonly number[]): Int32Array {
  return Int32Array.from(people, (candidate) => numbers[candidate]!);
}

/** Builds the graph of a tile, and its problem. Yields in between: with hundreds of people it takes a moment. */
export function* openTile({ head, policy, text, start, ...sought }: TileData): Generator<undefined, Tile> {
  const participants = participantsAt({ text, start }, Array(start.length - 1).keys());
  const part: Pool = { ...head, participants };
  const ids = participants.map(({ id }) => id);
  const graph = buildPoolGraph(part);
  yield;
  const compiled = yield* compile(graph, ids, part, policy);
  yield;
  return { ...compiled, part, grouping: yield* toGrouping(compiled.problem, sought) };
}
