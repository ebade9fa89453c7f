import fc from 'fast-check';

/** JSON values with one place in them changed: replaced by anything, left out, or given something more. */
export function damaged(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const choices = fc.array(fc.nat(), { minLength: 16, maxLength: 16 });
  const change = fc.constantFrom('replace', 'remove', 'add');
  return fc
    .tuple(values, choices, change, fc.jsonValue({ maxDepth: 2 }))
    .map(([value, turns, how, other]) => {
      const copy: unknown = structuredClone(value);
      const [holder, key] = placeIn(copy as object, turns);
      if (how === 'remove') delete holder[key];
      else set(holder, how === 'add' ? 'extra' : key, other);
      return copy;
    });
}

/** Walks into a value, turning as told, until a turn says to stop or there is nothing further in. */
function placeIn(value: object, turns: readonly number[]): [holder: Record<string, unknown>, key: string] {
  const holder = value as Record<string, unknown>;
  const [turn = 0, stop = 0, ...rest] = turns;
  const keys = Object.keys(holder);
  const key = keys[turn % keys.length] ?? 'extra';
  const inner = Object.getOwnPropertyDescriptor(holder, key)?.value;
  const isEnd = stop % 4 === 0 || typeof inner !== 'object' || inner === null;
  return isEnd ? [holder, key] : placeIn(inner, rest);
}

/** Also where the key is `__proto__`. */
function set(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}
