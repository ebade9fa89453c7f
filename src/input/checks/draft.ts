import type { ParticipantInput, PoolInput } from '../../model/pool.js';
import type { Report } from '../issues/report.js';
import type { Readable } from '../reading/readable.js';
import type { PoolHeadInput } from '../schemas/pool.js';

/** As much of a pool as could be read. */
export type PoolDraft = Readable<PoolInput>;

/** As much as could be read of a pool, its participants left out. */
export type HeadDraft = Readable<PoolHeadInput>;

/** As much of a participant as could be read; nothing at all is `undefined`. */
export type ParticipantDraft = Readable<ParticipantInput> | undefined;

/** Looks at one participant after the other, each at its position in the pool. */
export type ParticipantCheck = (participant: ParticipantDraft, position: number, report: Report) => void;

/** Whether a draft has a key whose value could not be read, so that nothing can be said about it. */
export function isBroken<Draft extends object>(draft: Draft, key: keyof Draft): boolean {
  return key in draft && draft[key] === undefined;
}

/** The positions of values that are in the list before. What could not be read is passed over. */
export function repeats(values: readonly (string | undefined)[]): number[] {
  const seen = new Set<string | undefined>();
  const positions: number[] = [];
  values.forEach((value, position) => {
    if (value !== undefined && seen.has(value)) positions.push(position);
    seen.add(value);
  });
  return positions;
}
