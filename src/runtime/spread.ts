import type { Pause } from './pace.js';
import type { JobKind, Jobs, Task, Workers } from './workers.js';

/** Jobs of one kind, and what becomes of their results. */
export interface Assignment<Kind extends JobKind, Item> {
  readonly kind: Kind;
  /** What there is a job for each of; `undefined` says that the next is still being prepared. */
  readonly items: Iterable<Item | undefined>;
  /** Asked for when a worker will soon be free. */
  jobOf(item: Item): Jobs[Kind]['job'];
  /** Told what there is of a result. */
  onReport(item: Item, soFar: Jobs[Kind]['result']): void;
  /** Told the result: of whichever job is done first. */
  onResult(item: Item, result: Jobs[Kind]['result']): void;
}

/** One that a worker does, and one that it finds when that is done. */
const jobsPerWorker = 2;

/**
 * Spreads jobs over workers, a few at a time, and yields whatever there is to wait for. Whoever stops iterating gives
 * up the jobs that are not done.
 */
export function* spread<Kind extends JobKind, Item>(
  workers: Workers,
  { kind, items, jobOf, onReport, onResult }: Assignment<Kind, Item>,
): Generator<Pause, void> {
  const tasks = new Set<Task<unknown>>();
  const done: Array<() => void> = [];
  let wake = (): void => {};
  const begin = (item: Item): void => {
    const task = workers.start(kind, jobOf(item), (soFar) => onReport(item, soFar));
    const end = (settle: () => void): void => {
      tasks.delete(task);
      done.push(settle);
      wake();
    };
    tasks.add(task);
    task.result.then(
      (result) => end(() => onResult(item, result)),
      (error: unknown) =>
        end(() => {
          throw error;
        }),
    );
  };
  const settle = (): void => {
    for (const each of done.splice(0)) each();
  };
  function* untilFewerThan(most: number): Generator<Pause, void> {
    settle();
    while (tasks.size >= most) {
      yield new Promise<void>((resolve) => {
        wake = resolve;
      });
      settle();
    }
  }
  try {
    for (const item of items) {
      yield undefined;
      if (item === undefined) continue;
      yield* untilFewerThan(jobsPerWorker * workers.count);
      begin(item);
    }
    yield* untilFewerThan(1);
  } finally {
    for (const task of tasks) task.cancel();
    tasks.clear();
  }
}
