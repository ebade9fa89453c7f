import type { InputIssueCode } from '../issues/codes.js';
import type { Path } from '../issues/path.js';
import type { Report } from '../issues/report.js';

/** Takes a foreign value into plain data; gives `undefined` where it reported an issue instead. */
export type Reader = (reading: Reading, value: unknown) => unknown;

/** One reading of one input: where it is now, and what it found wrong. */
export class Reading {
  readonly #path: (string | number)[];
  readonly #report: Report;

  /** Starts at a path, which is that of the whole input if it is left out. */
  constructor(report: Report, path: Path = []) {
    this.#report = report;
    this.#path = [...path];
  }

  /** Whether going on is of no use. */
  get isOver(): boolean {
    return this.#report.isFull;
  }

  /** Whether a key or attribute is refused. */
  isForbidden(name: string): boolean {
    return this.#report.isForbidden(name);
  }

  /** Reads a value that is one step further on. */
  at(step: string | number, read: Reader, value: unknown): unknown {
    this.#path.push(step);
    const draft = read(this, value);
    this.#path.pop();
    return draft;
  }

  /** Reports an issue here. */
  issue(code: InputIssueCode, detail?: string): undefined {
    this.#report.add(code, this.#path, detail);
  }

  /** Reports that a key is missing here. */
  missing(key: string): undefined {
    this.#report.add('missing-key', [...this.#path, key]);
  }
}
