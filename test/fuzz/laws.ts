import { inputIssueCodes } from '../../src/input/issues/codes.js';
import { InputError } from '../../src/model/input-error.js';
import { marker } from './genome.js';

/** A law that was broken, or an error that nobody expects. */
export class Broken extends Error {}

/** How a call of the library ends: with a value, or with an error that says what is wrong. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly codes: readonly string[] };

const ownPath = /^(?:[A-Za-z]\w*(?:\.[A-Za-z]\w*)*)?(?:\[\d+\]|\.[A-Za-z]\w*|[A-Za-z]\w*)*$/;
const cell = /^[A-Z]*\d*$/;
/** Every message of the library's own says what must be, or what is; what V8 says of a slip never does. */
const ownMessage =
  /\bmust\b|^nobody |^whoever joins|^a prepared pool|^members|^weight|^groups hold|^the graph holds|^help has a direction|^to must|^from must/;

/**
 * Runs a call. Errors must be of the kinds that are documented, and say nothing of the input.
 *
 * @throws Broken where they are not, or do.
 */
export function attempt(call: () => unknown): Outcome {
  try {
    return { kind: 'value', value: call() };
  } catch (error) {
    return { kind: 'refused', codes: judgeError(error) };
  }
}

/** As {@link attempt}, of a call that takes its time. */
export async function attemptLater(call: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { kind: 'value', value: await call() };
  } catch (error) {
    return { kind: 'refused', codes: judgeError(error) };
  }
}

function judgeError(error: unknown): readonly string[] {
  if (error instanceof Broken) throw error;
  if (!(error instanceof Error)) throw new Broken(`something was thrown that is no error: ${typeof error}`);
  const said = `${error.name}: ${error.message} ${JSON.stringify(error)}`;
  if (said.toLowerCase().includes(marker.toLowerCase()))
    throw new Broken(`an error repeats the input: ${said}`);
  if (error.cause !== undefined) throw new Broken(`an error has a cause: ${said}`);
  if (error instanceof InputError) {
    for (const { code, path, message } of error.issues) {
      if (!Object.hasOwn(inputIssueCodes, code)) throw new Broken(`there is no code ${code}`);
      if (!ownPath.test(path) && !cell.test(path)) throw new Broken(`a path is none: ${path}`);
      if (!message.startsWith(inputIssueCodes[code as keyof typeof inputIssueCodes]))
        throw new Broken(`another message: ${message}`);
    }
    if (error.issues.length === 0 || error.issues.length > 1_001)
      throw new Broken(`${error.issues.length} issues`);
    return error.issues.map(({ code, path }) => `${code} ${path.replace(/\d+/g, '')}`);
  }
  if ((error instanceof RangeError || error instanceof TypeError) && ownMessage.test(error.message)) {
    return [`${error.name} ${error.message}`];
  }
  throw new Broken(`an error that nobody expects: ${error.stack}`);
}

const prototypes = [Object, Array, Function, String, Number, Map, Set, Promise, RegExp, Error].map(
  (each) => each.prototype as object,
);

/** How much hangs on what everybody shares: more after it was polluted. */
export function countGlobals(): number {
  return prototypes.reduce<number>(
    (sum, each) => sum + Reflect.ownKeys(each).length,
    Reflect.ownKeys(globalThis).length,
  );
}

/** @throws Broken unless the law holds. */
export function must(holds: boolean, law: string): asserts holds {
  if (!holds) throw new Broken(law);
}
