import type { ExplainJob, LeftOver } from './explain-tile.js';
import type { Improved, ImproveJob } from './improve-tile.js';

/** What workers can be asked to do, and what comes of it. All of it is data that can be copied between threads. */
export interface Jobs {
  readonly improve: { readonly job: ImproveJob; readonly result: Improved };
  readonly explain: { readonly job: ExplainJob; readonly result: LeftOver };
}

export type JobKind = keyof Jobs;

/** A job that workers were given. */
export interface Task<Result> {
  /** What came of it. Rejects where a worker fails or is closed. */
  readonly result: Promise<Result>;
  /** Gives it up: nothing that is reported after this is heard. */
  cancel(): void;
}

/** Threads that work for a proposal. They keep a program running until they are closed. */
export interface Workers {
  /** How many jobs they can do at the same time. */
  readonly count: number;
  /** Gives them a job; what there is of its result is reported about twenty times a second. */
  start<Kind extends JobKind>(
    kind: Kind,
    job: Jobs[Kind]['job'],
    onReport: (soFar: Jobs[Kind]['result']) => void,
  ): Task<Jobs[Kind]['result']>;
  /** Ends them. What they were doing fails. */
  close(): Promise<void>;
}
