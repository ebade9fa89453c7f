import { InputError, type InputIssue } from '../../src/model/input-error.js';

type Parsed =
  | { readonly success: true }
  | { readonly success: false; readonly issues: readonly InputIssue[] };

/** What is wrong with an input, each as `code path`; nothing if it is sound. */
export function issuesOf(parse: () => unknown): string[] {
  try {
    const parsed = parse() as Parsed | undefined;
    return parsed?.success === false ? parsed.issues.map(told) : [];
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(told);
    throw error;
  }
}

function told({ code, path }: InputIssue): string {
  return `${code} ${path}`;
}

/** What people are told of it, without advice. */
export function toldOf(parse: () => Parsed): string[] {
  const parsed = parse();
  return parsed.success ? [] : parsed.issues.map(({ path, message }) => `${path}: ${message.split('\n')[0]}`);
}
