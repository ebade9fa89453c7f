/** Somebody who helps a circle and is no part of it. */
export type OutsideHelper = 'coach' | 'volunteer';

/** Help that really happened, once. */
export interface LedgerEntry {
  /** ISO 8601 date. */
  readonly date: string;
  /** Id of whoever helped; without it, `outside` says who. */
  readonly giver?: string;
  /** Who helped, when it was nobody of the pool. */
  readonly outside?: OutsideHelper;
  /** Ids of those who were helped together: one or more. Each counts for an equal part. */
  readonly receivers: readonly string[];
  /** How long it took, 0.01 or more; without it the help counts as one act. */
  readonly hours?: number;
  /** Slug of the need it was about. */
  readonly need?: string;
  /** Slug of the talent it took. */
  readonly talent?: string;
}

/** A meeting of a circle, if the host keeps record of them. */
export interface CircleMeeting {
  /** ISO 8601 date. */
  readonly date: string;
  /** Id of a running circle. */
  readonly circle: string;
  /** Ids of those who were there. */
  readonly present: readonly string[];
}

/** What happened in running circles, as the host wrote it down. */
export interface Ledger {
  readonly version: 1;
  readonly help: readonly LedgerEntry[];
  readonly meetings: readonly CircleMeeting[];
}

/** A {@link Ledger} as it may be written. */
export type LedgerInput = Omit<Ledger, 'meetings'> & Partial<Pick<Ledger, 'meetings'>>;
