/** One thing that is wrong with an input. Holds no value, id or foreign key of that input. */
export interface InputIssue {
  /** Stable, for programs. */
  readonly code: string;
  /** Where, in keys of the format and array positions only: `participants[3].home.lat`. */
  readonly path: string;
  /** What is wrong and what to do, in one or two sentences. */
  readonly message: string;
}

/** Thrown when an input cannot be used; it names everything that is wrong with it at once. */
export class InputError extends Error {
  readonly issues: readonly InputIssue[];

  constructor(issues: readonly InputIssue[]) {
    super(issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('\n'));
    this.name = 'InputError';
    this.issues = issues;
  }
}
