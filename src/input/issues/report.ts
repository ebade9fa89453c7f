import type { InputIssue } from '../../model/input-error.js';
import { isForbiddenName } from '../forbidden-names.js';
import { limits } from '../limits.js';
import { advice } from './advice.js';
import { type InputIssueCode, inputIssueCodes } from './codes.js';
import { byPosition, type Path, toText } from './path.js';

interface Finding {
  readonly path: Path;
  readonly issue: InputIssue;
}

/** Collects what is wrong with one input: each code once per place, up to a limit. */
export class Report {
  readonly #findings = new Map<string, Finding>();
  #overflows = false;

  constructor(
    /** Whether a key or attribute is refused in this input. */
    readonly isForbidden: (name: string) => boolean = isForbiddenName,
  ) {}

  get isEmpty(): boolean {
    return this.#findings.size === 0;
  }

  get size(): number {
    return this.#findings.size;
  }

  /** Whether looking further is of no use, since nothing more would be reported. */
  get isFull(): boolean {
    return this.#overflows;
  }

  /**
   * Notes an issue. The path holds keys of the format and list positions only and the detail is about the format;
   * nothing of the input may be in them, since it may be about a person.
   */
  add(code: InputIssueCode, path: Path, detail?: string): void {
    if (this.#overflows) return;
    const issue = { code, path: toText(path), message: message(code, detail) };
    const key = `${code} ${issue.path}`;
    if (this.#findings.has(key)) return;
    if (this.#findings.size === limits.issues) this.#overflows = true;
    else this.#findings.set(key, { path: [...path], issue });
  }

  /** All issues in the order of what they are about: list positions upwards, keys as the draft has them. */
  issues(draft: unknown): readonly InputIssue[] {
    const position = byPosition(draft);
    const findings = [...this.#findings.values()].sort((one, other) => position(one.path, other.path));
    const issues = findings.map(({ issue }) => issue);
    const overflow = { code: 'too-many-issues', path: '', message: message('too-many-issues') };
    return this.#overflows ? [...issues, overflow] : issues;
  }
}

/** What is wrong, with a detail about the format and what often causes it. */
export function message(code: InputIssueCode, detail?: string): string {
  const statement = inputIssueCodes[code] + (detail === undefined ? '' : `: ${detail}`);
  const hint = advice[code];
  return hint === undefined ? `${statement}.` : `${statement}.\nMaybe ${hint}.`;
}
