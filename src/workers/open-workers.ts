import { pool as openPool } from 'workerpool';
import { nextTurn } from '../runtime/globals.js';
import type { Workers } from '../runtime/workers.js';

export type { Workers };

/**
 * Milliseconds for which workers rest before they end. Their code may still be being made fast on another
 * thread, and Node can crash, this process and all, if it ends what that is for (nodejs/node#31752).
 */
const restMilliseconds = 100;
/** Milliseconds after which a worker that did not say that it ended is taken to have: one that broke down never says so. */
const endMilliseconds = 2000;

declare const URL: new (path: string, base: string) => { readonly href: string };

/** How many workers there are, and what they run. */
export interface WorkersOptions {
  /** A whole number of 1 or more; default: one fewer than there are processors, and at least one. */
  readonly count?: number;
  /** Where the file `kringmaker/worker.js` is; default: beside this one. For pages that were put together by a bundler. */
  readonly url?: string | { readonly href: string };
}

/**
 * Opens workers for `proposeCircles`: worker threads on Node, Web Workers in a browser. They start when there is
 * something to do, and serve any number of proposals until they are closed.
 *
 * @throws RangeError when the count is out of range.
 * @example
 * const workers = openWorkers({ count: 4 });
 * const proposal = await proposeCircles(pool, { workers }).finally(() => workers.close());
 */
export function openWorkers({
  count,
  url = new URL('./worker.js', (import.meta as { url?: string }).url!),
}: WorkersOptions = {}): Workers {
  if (count !== undefined && !(Number.isSafeInteger(count) && count >= 1)) {
    throw new RangeError('count must be a whole number of 1 or more');
  }
  const pool = openPool(String(url), {
    ...(count !== undefined && { maxWorkers: count }),
    workerOpts: { type: 'module' },
    // Every kind of worker takes a URL, but the types know texts only, and a text would have to be a path on Node.
    onCreateWorker: () => ({ script: url as string }),
  });
  let isClosed = false;
  return {
    count: pool.maxWorkers!,
    start(kind, job, onReport) {
      if (isClosed) return { result: Promise.reject(new Error('the workers are closed')), cancel() {} };
      let isHeard = true;
      const running = pool.exec(kind, [job], { on: (soFar) => isHeard && onReport(soFar) });
      return {
        result: new Promise((resolve, reject) => {
          running.then(resolve, reject);
        }),
        cancel() {
          isHeard = false;
          running.cancel();
        },
      };
    },
    async close() {
      isClosed = true;
      await nextTurn(restMilliseconds);
      await pool.terminate(true, endMilliseconds).catch(() => {});
    },
  };
}
