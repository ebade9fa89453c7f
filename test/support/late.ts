import { readFileSync } from 'node:fs';

/**
 * Milliseconds that this thread was ready to run but had no processor, since it began: what other programs take. 0
 * where the system does not say.
 */
export function waitedForProcessor(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

/** Milliseconds since some moment, without those in which other programs had the processor. */
export function ownTime(): number {
  return performance.now() - waitedForProcessor();
}

/** Watches how long the event loop goes without a turn, until it is told to stop. */
export function watchTurns(): { stop(): { longest: number; all: readonly number[] } } {
  const all: number[] = [];
  let last = ownTime();
  const look = (): void => {
    const now = ownTime();
    all.push(now - last);
    last = now;
  };
  const timer = setInterval(look, 5);
  return {
    stop() {
      clearInterval(timer);
      look();
      return { longest: Math.max(...all), all };
    },
  };
}
