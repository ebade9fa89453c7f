/**
 * The only two things the library takes from where it runs beside its UTF-8 (`record/utf8.ts`), and only to pace
 * itself: nothing that is computed depends on them. Every browser, worker and Node has both.
 */
declare const performance: { now(): number };
declare const setTimeout: (callback: () => void, milliseconds: number) => unknown;

/** Milliseconds that only go up. */
export function monotonicNow(): number {
  return performance.now();
}

/** Gives the event loop a turn, or as many as there are in some milliseconds. */
export function nextTurn(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
