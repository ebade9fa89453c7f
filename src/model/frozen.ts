/** Freezes plain data all the way down, so that nobody who shares it can change it for the others. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const key of Object.keys(value)) deepFreeze(value[key as keyof Value]);
  return Object.freeze(value);
}
