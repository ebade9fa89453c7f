import type { PaceOptions } from './pace.js';

/** How long work may go on that should give something even when it is stopped. */
export interface Grace {
  /** Whether it was stopped, by the end of its time or by an abort: the first best must do. */
  isHurried(): boolean;
  /** Whether it was stopped so long ago that nobody waits for it any more. */
  isLate(): boolean;
}

/** Milliseconds that are waited for a first best: with a slice before it, an abort is answered within a tenth of a second. */
const graceMilliseconds = 50;

/** Starts the time of some work. Reads no clock where nothing limits it. */
export function openGrace({ maxSeconds, signal, now }: PaceOptions): Grace {
  const deadline = maxSeconds === undefined ? undefined : now() + maxSeconds * 1000;
  let late: number | undefined;
  const isHurried = (): boolean => {
    if (late !== undefined) return true;
    if (signal?.aborted !== true && (deadline === undefined || now() < deadline)) return false;
    late = now() + graceMilliseconds;
    return true;
  };
  return { isHurried, isLate: () => isHurried() && now() >= late! };
}
