/** What an input is made from: JSON, in which `{ "$": … }` stands for something that JSON cannot say. */
export type Genome =
  | null
  | boolean
  | number
  | string
  | readonly Genome[]
  | { readonly [key: string]: Genome };

/** Stands in texts of inputs. No error may repeat it. */
export const marker = 'Q7X';

const plain: Readonly<Record<string, () => unknown>> = {
  nan: () => Number.NaN,
  infinity: () => Number.POSITIVE_INFINITY,
  '-infinity': () => Number.NEGATIVE_INFINITY,
  '-0': () => -0,
  undefined: () => undefined,
  bigint: () => 7n,
  symbol: () => Symbol(marker),
  function: () => () => marker,
  date: () => new Date(0),
  map: () => new Map([['version', 1]]),
  set: () => new Set([marker]),
  bytes: () => new Uint8Array(3),
  floats: () => new Float64Array(2),
  regexp: () => /./,
  boxed: () => Object(marker),
  instance: () =>
    new (class Q7X {
      readonly id = marker;
    })(),
  revoked: () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  hole: () => new Array(3),
  endless: () => new Array(4_294_967_295),
  'array-like': () => ({ length: 2, 0: marker, 1: marker }),
  'says-text': () => ({ toString: () => marker, toJSON: () => marker }),
  long: () => marker.repeat(7_000),
  deep: () => {
    let value: unknown = marker;
    for (let depth = 0; depth < 2_000; depth++) value = depth % 2 === 0 ? [value] : { value };
    return value;
  },
};

const around: Readonly<Record<string, (inner: object) => unknown>> = {
  bare: (inner) => (Array.isArray(inner) ? inner : Object.assign(Object.create(null), inner)),
  inherited: (inner) => Object.create(inner),
  proxy: (inner) => new Proxy(inner, {}),
  silent: (inner) =>
    new Proxy(inner, {
      ownKeys() {
        throw new TypeError(marker);
      },
    }),
  throwing: (inner) => {
    const [first] = Object.keys(inner);
    return Object.defineProperty(inner, first ?? 'id', {
      enumerable: true,
      get() {
        throw new RangeError(marker);
      },
    });
  },
  changing: (inner) => {
    let times = 0;
    return new Proxy(inner, {
      get: (target, key) => (times++ % 2 === 0 ? Reflect.get(target, key) : marker),
    });
  },
  symbols: (inner) => Object.assign(inner, { [Symbol(marker)]: marker, [Symbol.iterator]: marker }),
  cyclic: (inner) => Object.assign(inner, { [marker]: inner }),
};

/** What may stand after `$`, and which of these stand around something. */
export const plainNames = Object.keys(plain);
export const aroundNames = Object.keys(around);

/** Makes an input, new each time and sharing nothing. */
export function bring(genome: Genome): unknown {
  if (typeof genome !== 'object' || genome === null) return genome;
  if (Array.isArray(genome)) return genome.map(bring);
  const object = genome as Readonly<Record<string, Genome>>;
  if (Object.hasOwn(object, '$')) {
    const { $: called } = object;
    const name = typeof called === 'string' ? called : '';
    if (Object.hasOwn(plain, name)) return plain[name]!();
    const inner = bring(object['of'] ?? {});
    if (!Object.hasOwn(around, name) || typeof inner !== 'object' || inner === null) return inner;
    try {
      return around[name]!(inner);
    } catch {
      // What is inside lets nothing be done to it.
      return inner;
    }
  }
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(object)) {
    const value = bring(object[key]!);
    if (key === '__proto__')
      Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
    else made[key] = value;
  }
  return made;
}

/** Whether an input holds nothing but JSON. */
export function isPlain(text: string): boolean {
  return !text.includes('"$":');
}
