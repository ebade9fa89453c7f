import { workerEmit, worker as workFor } from 'workerpool';
import { type ExplainJob, explainTile } from '../runtime/explain-tile.js';
import { monotonicNow, nextTurn } from '../runtime/globals.js';
import { type ImproveJob, improveTile } from '../runtime/improve-tile.js';

/** Milliseconds of work between two reports: giving up a job is heard within that. */
const milliseconds = 50;

/** What workerpool gives a job to hear by that it is given up. Listeners stay until then. */
interface Context {
  readonly worker: { addAbortListener(listener: () => Promise<void>): void };
}

/** The job that this thread does: one at a time. */
const current = { isGivenUp: false, isHeard: false, ended: Promise.resolve() };

workFor({
  improve(this: Context, job: ImproveJob) {
    return run(this, improveTile(job), (improving) => improving.report());
  },
  explain(this: Context, job: ExplainJob) {
    return run(this, explainTile(job), (soFar) => soFar);
  },
});

/** Does a job to its end, or until it is given up. Only when that has ended may the next one begin. */
function run<SoFar extends object, Result>(
  { worker }: Context,
  steps: Generator<SoFar | undefined, Result>,
  report: (soFar: SoFar) => Result,
): Promise<Result | undefined> {
  current.isGivenUp = false;
  if (!current.isHeard) {
    current.isHeard = true;
    worker.addAbortListener(() => {
      Object.assign(current, { isGivenUp: true, isHeard: false });
      return current.ended;
    });
  }
  const result = work(steps, report);
  current.ended = result.then(
    () => {},
    () => {},
  );
  return result;
}

/** Works, reports what there is from time to time, and looks whether it is wanted. */
async function work<SoFar extends object, Result>(
  steps: Generator<SoFar | undefined, Result>,
  report: (soFar: SoFar) => Result,
): Promise<Result | undefined> {
  for (let next = monotonicNow() + milliseconds; !current.isGivenUp; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (monotonicNow() < next) continue;
    if (value !== undefined) workerEmit(report(value));
    await nextTurn();
    next = monotonicNow() + milliseconds;
  }
  return undefined;
}
