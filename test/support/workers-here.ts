import type { ExplainJob } from '../../src/runtime/explain-tile.js';
import { explainTile } from '../../src/runtime/explain-tile.js';
import { type ImproveJob, improveTile } from '../../src/runtime/improve-tile.js';
import { finish } from '../../src/runtime/pace.js';
import type { JobKind, Workers } from '../../src/runtime/workers.js';

/** Workers that are no threads: they work in this one, on a copy of what they are given, as a thread would. */
export function workersHere(count: number): { readonly workers: Workers; readonly done: JobKind[] } {
  const done: JobKind[] = [];
  const work = (kind: JobKind, job: unknown): unknown =>
    kind === 'improve' ? finish(improveTile(job as ImproveJob)) : finish(explainTile(job as ExplainJob));
  const start = (kind: JobKind, job: unknown) => ({
    result: Promise.resolve(structuredClone(job)).then((copy) => {
      done.push(kind);
      return structuredClone(work(kind, copy));
    }),
    cancel() {},
  });
  return { workers: { count, start, close: async () => {} } as unknown as Workers, done };
}
