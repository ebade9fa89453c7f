/** The same value as it would be read from a file: plain objects and arrays only. */
export function asRead<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
