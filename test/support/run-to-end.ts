/** What a generator gives in the end, and how often it paused before. */
export function runToEnd<Value>(work: Generator<unknown, Value>): {
  readonly value: Value;
  readonly pauses: number;
} {
  for (let pauses = 0; ; pauses++) {
    const { done, value } = work.next();
    if (done) return { value, pauses };
  }
}
