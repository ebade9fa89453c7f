import type { StopReason } from '../model/proposal.js';
import { nextTurn } from './globals.js';

/** When to stop, and whom to tell. */
export interface PaceOptions {
  /** Seconds after which to stop, if the work is not done before. */
  readonly maxSeconds?: number | undefined;
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Told after every slice of work. */
  readonly onSlice?: (() => void) | undefined;
  /** Milliseconds that only go up. */
  readonly now: () => number;
}

/** What paced work yields: what it waits for, or nothing where it can go on at once. */
export type Pause = Promise<unknown> | undefined;

/** Milliseconds of work between two turns of the event loop: an abort is heard within that. */
const sliceMilliseconds = 20;
/** Moves between two looks at the clock, where nobody else wants a turn. */
const movesPerLook = 8;

/** Does work that is needed in any case, and gives what comes of it. */
export function finish<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** As {@link finish}, in slices. */
export async function finishInSlices<Result>(
  work: Generator<unknown, Result>,
  now: () => number,
): Promise<Result> {
  for (;;) {
    const end = now() + sliceMilliseconds;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (now() < end);
    await nextTurn();
  }
}

/** Does work to its end without looking up, unless there is a limit of time. */
export function runAtOnce(
  work: Iterator<unknown>,
  { maxSeconds, now }: Pick<PaceOptions, 'maxSeconds' | 'now'>,
): StopReason {
  const deadline = maxSeconds === undefined ? undefined : now() + maxSeconds * 1000;
  for (let move = 1; !work.next().done; move++) {
    if (deadline !== undefined && move % movesPerLook === 0 && now() >= deadline) return 'time';
  }
  return 'effort';
}

/**
 * Does work in slices, and gives the event loop a turn after each. Where the work waits for something, so does this,
 * but no longer than a slice. Work that is stopped is told to clean up.
 */
export async function runInSlices(work: Generator<Pause, void>, options: PaceOptions): Promise<StopReason> {
  const { maxSeconds, signal, onSlice, now } = options;
  const deadline = maxSeconds === undefined ? Number.POSITIVE_INFINITY : now() + maxSeconds * 1000;
  try {
    while (signal?.aborted !== true) {
      const start = now();
      if (start >= deadline) return 'time';
      const end = Math.min(start + sliceMilliseconds, deadline);
      let pause: Pause;
      do {
        const { done, value } = work.next();
        if (done) return 'effort';
        pause = value as Pause;
      } while (pause === undefined && now() < end);
      onSlice?.();
      await (pause === undefined ? nextTurn() : Promise.race([pause, nextTurn(sliceMilliseconds)]));
    }
    return 'abort';
  } finally {
    work.return();
  }
}
