import type { Workers } from '../index.js';

/** Opens so many threads; one thread is this one. */
export async function openThreads(count: number): Promise<Workers | undefined> {
  if (count === 1) return undefined;
  const { openWorkers } = await import('../workers/open-workers.js');
  return openWorkers({ count });
}
