import type { InputIssueCode } from '../input/issues/codes.js';
import { message } from '../input/issues/report.js';
import { limits } from '../input/limits.js';
import type { MappingKey } from '../model/mapping.js';
import type { CellIssue } from '../model/spreadsheet.js';
import { letterOf } from './letters.js';

/** A place in a spreadsheet: a row from 1, a column from 0, both from 0 where it is about the whole. */
export interface Cell {
  readonly row?: number;
  readonly column?: number;
  readonly key?: MappingKey;
}

/** Thrown where reading on is of no use. */
export class Unreadable extends Error {}

/** Collects what is wrong with a spreadsheet, up to a limit. */
export class Faults {
  readonly #found: Array<{ readonly cell: Cell; readonly issue: CellIssue }> = [];
  #overflows = false;

  get isEmpty(): boolean {
    return this.#found.length === 0;
  }

  get isFull(): boolean {
    return this.#overflows;
  }

  /** Notes an issue. The detail is about the format; nothing that stands in the spreadsheet may be in it. */
  add(code: InputIssueCode, cell: Cell = {}, detail?: string): void {
    if (this.#found.length === limits.issues) {
      this.#overflows = true;
      return;
    }
    const { row, key } = cell;
    const column = cell.column === undefined ? undefined : letterOf(cell.column);
    const what = key === undefined ? detail : [key, detail].filter((part) => part !== undefined).join(', ');
    const issue: CellIssue = {
      code,
      path: `${column ?? ''}${row ?? ''}`,
      message: message(code, what),
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column }),
      ...(key !== undefined && { key }),
    };
    this.#found.push({ cell, issue });
  }

  /** Notes an issue after which reading on is of no use. */
  stop(code: InputIssueCode, cell?: Cell, detail?: string): never {
    this.add(code, cell, detail);
    throw new Unreadable();
  }

  /** Goes no further, where something is wrong already. */
  check(): void {
    if (!this.isEmpty) throw new Unreadable();
  }

  /** All issues, from the top left to the bottom right. */
  issues(): readonly CellIssue[] {
    const sorted = [...this.#found].sort(
      ({ cell: one }, { cell: other }) =>
        (one.row ?? 0) - (other.row ?? 0) || (one.column ?? -1) - (other.column ?? -1),
    );
    const issues = sorted.map(({ issue }) => issue);
    const overflow = { code: 'too-many-issues', path: '', message: message('too-many-issues') };
    return this.#overflows ? [...issues, overflow] : issues;
  }
}
