import type { InputIssue } from '../index.js';

/** Why a command cannot go on, told to whoever gave it. */
export class Failure extends Error {
  readonly exitCode: 1 | 2;
  readonly issues: readonly Issue[];

  constructor(exitCode: 1 | 2, issues: readonly Issue[]) {
    super(issues.map(({ code }) => code).join(', '));
    this.exitCode = exitCode;
    this.issues = issues;
  }
}

/** Something wrong, and with what: the part a file plays, never its path, which may name a person. */
export interface Issue extends InputIssue {
  readonly about: string;
}

/** The command line itself is wrong. */
export function usage(faults: ReadonlyArray<Pick<InputIssue, 'path' | 'message'>>): Failure {
  return new Failure(
    2,
    faults.map((fault) => ({ ...fault, code: 'usage', about: 'kringmaker' })),
  );
}

/** An input cannot be used, or an output not written. */
export function unusable(about: string, issues: readonly InputIssue[]): Failure {
  return new Failure(
    1,
    issues.map((issue) => ({ ...issue, about })),
  );
}

/** Whatever was thrown as a failure. What nobody foresaw keeps its message to itself: it may quote the input. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  const message = `This is a fault in kringmaker and not in what you gave it (${kind}).`;
  return unusable('kringmaker', [{ code: 'unexpected', path: '', message }]);
}

/** A failure in words: lines for people, or JSON for programs. */
export function describeFailure({ issues, exitCode }: Failure, form: 'json' | 'lines'): string {
  if (form === 'json') {
    const errors = issues.map(({ about, code, path, message }) => ({
      code,
      path,
      message: `${about}: ${message}`,
    }));
    return `${JSON.stringify({ errors }, null, 2)}\n`;
  }
  const lines = issues.map(({ about, path, message }) =>
    [about, path, message.replaceAll('\n', '\n  ')].filter((part) => part !== '').join(': '),
  );
  if (exitCode === 2) lines.push('See kringmaker --help, or kringmaker COMMAND --help.');
  return `${lines.join('\n')}\n`;
}
