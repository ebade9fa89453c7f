import { join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { calls, type Library, type Prepared, prepare, promising } from '../support/marked/calls.js';
import { idOf, pool } from '../support/marked/inputs.js';

/*
 * The built library, in a context of its own in which whatever could tell the time, the place or chance apart, or reach
 * the outside, throws when it is so much as looked at. A call that ends there uses nothing of it.
 */

const root = join(import.meta.dirname, '..', '..');

/** Not JavaScript itself, but what the place gives where it runs. */
const surroundings = [
  'process',
  'Buffer',
  'require',
  'module',
  'console',
  'performance',
  'crypto',
  'navigator',
  'window',
  'self',
  'document',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'Worker',
  'SharedWorker',
  'MessageChannel',
  'BroadcastChannel',
  'importScripts',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'Deno',
  'Bun',
] as const;

/** What JavaScript itself knows of time, place and chance, behind `look`; as code, to be of the context. */
const seals = `((look) => {
  const guard = (holder, name, label) => {
    const { value, get } = Object.getOwnPropertyDescriptor(holder, name);
    Object.defineProperty(holder, name, {
      get() {
        look(label);
        return get === undefined ? value : get.call(this);
      },
      set() { look(label); },
      configurable: false,
      enumerable: false,
    });
  };
  const RealDate = Date;
  // What depends on the time zone or the language of the machine, and not on the moment alone.
  const local = /^(get|set)(?!UTC|Time$)|^to(?!ISOString$|JSON$|UTCString$|GMTString$)/;
  for (const name of Object.getOwnPropertyNames(RealDate.prototype)) {
    if (local.test(name)) guard(RealDate.prototype, name, 'Date.prototype.' + name);
  }
  guard(RealDate, 'now', 'Date.now');
  const GuardedDate = new Proxy(RealDate, {
    construct(target, args, asked) {
      if (args.length !== 1) look('new Date');
      return Reflect.construct(target, args, asked);
    },
    apply(target) {
      look('Date()');
      return target();
    },
  });
  RealDate.prototype.constructor = GuardedDate;
  globalThis.Date = GuardedDate;
  guard(Math, 'random', 'Math.random');
  guard(String.prototype, 'localeCompare', 'localeCompare');
  const holders = [Object, String, Number, BigInt, Array, Object.getPrototypeOf(Int8Array)];
  for (const { prototype } of holders) {
    for (const name of ['toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase']) {
      if (Object.hasOwn(prototype, name)) guard(prototype, name, name);
    }
  }
  for (const name of ['Intl', 'Atomics', 'SharedArrayBuffer', 'WebAssembly']) guard(globalThis, name, name);
})`;

/** UTF-8 is the only thing of the place that calls use; what it gives depends on nothing but the text. */
const granted = { TextEncoder, TextDecoder };

/** What papaparse asks for where it is to read a stream of Node, which no call gives it. Asking would throw. */
const leftOut = ['stream'];

/**
 * What is looked at while the library is loaded, and never again:
 * - the bundler of this test asks for `require`;
 * - graphology draws the byte that keys of edges begin with, which no call gives out;
 * - papaparse asks for the global object of a browser, in two ways;
 * - zod asks by `navigator` whether it runs where code from text is forbidden.
 */
const askedFor = ['require', 'Math.random', 'self', 'window', 'navigator'];

/** What is there for all once the library is loaded: itself, as the bundler of this test has it, and two of zod. */
const addedGlobals = ['__zod_globalConfig', '__zod_globalRegistry', 'kringmaker'];

/** A context, and what was looked for in it before it was closed. */
interface Sealed {
  readonly context: vm.Context;
  readonly asked: string[];
  /** From now on whoever looks gets an error. */
  close(): void;
}

/** While code is loaded, whoever looks is written down, and finds none of the surroundings. */
function openSealed(): Sealed {
  const asked: string[] = [];
  let isClosed = false;
  const look = (name: string): void => {
    if (isClosed) throw new Error(`sealed: ${name}`);
    asked.push(name);
  };
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const world: object = vm.runInContext('globalThis', context);
  vm.runInContext(seals, context)(look);
  for (const name of surroundings) {
    Object.defineProperty(world, name, { get: () => look(name) });
  }
  for (const [name, value] of Object.entries(granted)) {
    Object.defineProperty(world, name, { value });
  }
  return {
    context,
    asked,
    close() {
      isClosed = true;
    },
  };
}

/** Loads the library into a context, which is closed then. */
function load({ context, close }: Sealed, code: string): Library {
  const library: Library = new vm.Script(`${code}; kringmaker`).runInContext(context);
  close();
  return library;
}

/** Makes what calls need, of values of the context. */
function prepareIn({ context }: Sealed, library: Library): Prepared {
  const parse = vm.runInContext('JSON.parse', context);
  return prepare(library, (value) => parse(JSON.stringify(value)));
}

/** All that can be reached from a value by way of properties and prototypes, each with all that it has itself. */
function snapshot(from: object): Map<object, Map<PropertyKey, PropertyDescriptor>> {
  const found = new Map<object, Map<PropertyKey, PropertyDescriptor>>();
  const waiting: unknown[] = [from];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || found.has(value))
      continue;
    const own = new Map<PropertyKey, PropertyDescriptor>();
    found.set(value, own);
    waiting.push(Reflect.getPrototypeOf(value));
    for (const key of Reflect.ownKeys(value)) {
      const descriptor = Reflect.getOwnPropertyDescriptor(value, key)!;
      own.set(key, descriptor);
      waiting.push(descriptor.value, descriptor.get, descriptor.set);
    }
  }
  return found;
}

/** Where things are not as they were. */
function changes(before: ReturnType<typeof snapshot>): string[] {
  return [...before].flatMap(([holder, known]) => {
    const keys = new Set([...known.keys(), ...Reflect.ownKeys(holder)]);
    return [...keys].flatMap((key) => {
      const was = known.get(key);
      const is = Reflect.getOwnPropertyDescriptor(holder, key);
      const parts = ['value', 'get', 'set', 'writable', 'enumerable', 'configurable'] as const;
      const isSame = was && is && parts.every((part) => Object.is(was[part], is[part]));
      return isSame ? [] : [String(key)];
    });
  });
}

let code: string;
beforeAll(async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, 'dist/index.js')],
    bundle: true,
    format: 'iife',
    globalName: 'kringmaker',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: [...leftOut],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  expect(imports).toEqual(leftOut);
  code = outputFiles[0]!.text;
});

describe('the built library', () => {
  let sealed: Sealed;
  let before: ReturnType<typeof snapshot>;
  let prepared: Prepared;
  beforeAll(() => {
    sealed = openSealed();
    before = snapshot(vm.runInContext('globalThis', sealed.context));
    prepared = prepareIn(sealed, load(sealed, code));
  });

  test('is loaded without more than it is known to look for', () => {
    expect([...new Set(sealed.asked)]).toEqual(askedFor);
  });

  test('has every call listed here', () => {
    const called = Object.entries(prepared.exported)
      .filter(([, value]) => typeof value === 'function' && !/^class\b/.test(String(value)))
      .map(([name]) => name);
    expect([...Object.keys(calls), ...promising, 'InputError'].sort()).toEqual(
      [...called, 'InputError'].sort(),
    );
  });

  const answers: unknown[] = [];

  test.each(Object.entries(calls))(
    '%s needs no time, place or chance, and gives an answer',
    (_name, call) => {
      const answer = call(prepared);
      expect(answer).toBeDefined();
      answers.push(answer);
    },
  );

  test('gives out nothing that was drawn while it was loaded', () => {
    expect(answers).toHaveLength(Object.keys(calls).length);
    expect(answers.filter((answer) => /geid_/.test(JSON.stringify(answer)))).toEqual([]);
  });

  test('changes nothing that is there for all', () => {
    expect(changes(before).sort()).toEqual(addedGlobals);
  });
});

describe('this test', () => {
  /** Uses of what a call has no business with, each as it would stand in a call. */
  const plants = {
    'Date.now': 'Date.now();',
    'new Date': 'new Date();',
    'Date()': 'Date();',
    'Date.prototype.getTimezoneOffset': 'new Date(0).getTimezoneOffset();',
    'Date.prototype.toLocaleDateString': 'new Date(0).toLocaleDateString();',
    'Math.random': 'Math.random();',
    performance: 'performance.now();',
    crypto: 'crypto.getRandomValues(new Uint8Array(1));',
    process: 'process.env.HOME;',
    console: 'console.log(1);',
    fetch: 'fetch("https://example.org");',
    XMLHttpRequest: 'new XMLHttpRequest();',
    require: 'require("node:fs");',
    setTimeout: 'setTimeout(() => {}, 0);',
    queueMicrotask: 'queueMicrotask(() => {});',
    localStorage: 'localStorage.getItem("a");',
    Intl: 'new Intl.Collator();',
    localeCompare: '"a".localeCompare("b");',
    toLocaleUpperCase: '"i".toLocaleUpperCase();',
    toLocaleString: '(1).toLocaleString();',
  };

  /** The bundle with something planted at the start of one call. */
  function planted(text: string): string {
    const start = /function evaluateCircle\([^)]*\) \{/;
    expect(code.match(new RegExp(start, 'g'))).toHaveLength(1);
    return code.replace(start, `$& ${text}`);
  }

  test.each(Object.entries(plants))('fails where a call uses %s', (name, text) => {
    const library = load(openSealed(), planted(text));
    expect(() => library.evaluateCircle(pool, [idOf(5), idOf(6)])).toThrow(`sealed: ${name}`);
  });

  test.each([
    ['a global', 'globalThis.kept = 1;', 'kept'],
    ['a prototype', 'Array.prototype.last = 1;', 'last'],
    ['a function that is there for all', 'JSON.parse = () => 1;', 'parse'],
  ])('fails where a call changes %s', (_what, text, changed) => {
    const sealed = openSealed();
    const before = snapshot(vm.runInContext('globalThis', sealed.context));
    const library = load(sealed, planted(text));
    library.evaluateCircle(pool, [idOf(5), idOf(6)]);
    expect(changes(before).sort()).toEqual([...addedGlobals, changed].sort());
  });

  test('fails where a package looks at more while it is loaded', () => {
    const sealed = openSealed();
    load(sealed, `typeof localStorage; ${code}`);
    expect([...new Set(sealed.asked)]).not.toEqual(askedFor);
  });
});
