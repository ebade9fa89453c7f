import { locate } from '../geography/distance.js';
import { daysBetween } from '../model/calendar.js';
import type { CompactPool } from '../model/compact-pool.js';
import type { Participant } from '../model/pool.js';
import { toParticipantText } from '../record/participant-text.js';
import { TextSlab } from '../record/text-slab.js';

/** Pools that were made here: only their texts are trusted. */
const made = new WeakSet<object>();

/** Whether a value is a compact pool that this library made, in this thread. */
export function isCompactPool(value: unknown): value is CompactPool {
  return made.has(value as object);
}

/** Puts a compact pool together from one participant after the other. */
export class PoolBuilder {
  readonly #ids: string[] = [];
  readonly #lat: number[] = [];
  readonly #lon: number[] = [];
  readonly #ready: number[] = [];
  readonly #waitedDays: number[] = [];
  readonly #texts = new TextSlab();
  readonly #head: CompactPool['head'];

  constructor(head: CompactPool['head']) {
    this.#head = head;
  }

  /** Bytes of the texts so far. */
  get bytes(): number {
    return this.#texts.bytes;
  }

  /** Adds a checked participant with defaults filled in. */
  add(participant: Participant): void {
    const { id, home, waitingSince, ready } = participant;
    const { lat, lon } = locate(home);
    this.#ids.push(id);
    this.#lat.push(lat);
    this.#lon.push(lon);
    this.#ready.push(ready ? 1 : 0);
    this.#waitedDays.push(waitingSince === undefined ? 0 : daysBetween(waitingSince, this.#head.date));
    this.#texts.add(toParticipantText(participant));
  }

  /** Gives the pool of everybody who was added, which leaves nobody here, and pauses often. */
  *build(): Generator<void, CompactPool> {
    const texts = yield* this.#texts.build();
    const pool: CompactPool = {
      head: this.#head,
      ids: this.#ids,
      lat: new Float64Array(this.#lat),
      lon: new Float64Array(this.#lon),
      ready: new Uint8Array(this.#ready),
      waitedDays: new Int32Array(this.#waitedDays),
      ...texts,
    };
    made.add(Object.freeze(pool));
    return pool;
  }
}
