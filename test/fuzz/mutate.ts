import type { Random } from '../../src/search/random.js';
import { aroundNames, type Genome, marker, plainNames } from './genome.js';

type Holder = Readonly<Record<string, Genome>>;
type Path = readonly (string | number)[];

const texts = [
  '',
  ' ',
  marker,
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '0',
  '-1',
  '\u0000',
  '\ufeff',
  '\ud83d',
  '\udc00',
  '𝒳',
  'İ',
  'ß',
  'ﬁ',
  '\u202e',
  '<script>',
  '=1+1',
  'cooking',
  'groceries',
  'letters-and-forms',
  'buurtcirkel',
  'nl',
  'NL-be',
  'x-y',
  'tue-morning',
  'sun-evening',
  '2026-11-21',
  '2026-02-29',
  '0000-01-01',
  '9999-12-31',
  '10000-01-01',
  'required',
  'preferred',
  'off',
  'never',
  'name',
  'bsn',
  'geboortedatum',
  'in-person',
  'remote',
  'p-0',
  'p-1',
  'p-2',
  'c-1',
  'k-1',
] as const;
const numbers = [
  0,
  1,
  -1,
  0.5,
  2,
  3,
  64,
  65,
  1e-9,
  5e-324,
  1e-300,
  1e300,
  1e308,
  1.7976931348623157e308,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  2 ** 53 + 2,
  0.1,
  0.3,
  0.7,
  0.9999999999999999,
  1.0000000000000002,
  51.92,
  4.25,
  90,
  -90,
  180,
  76_362,
  438_276,
  1000,
  10_000,
] as const;
const pieces = [
  '\n',
  '\r\n',
  '\r',
  '"',
  '""',
  ';',
  ',',
  '\t',
  '|',
  '{',
  '}',
  '[',
  ']',
  ':',
  '\\',
  '\\u0000',
  '\u0000',
  '\ufeff',
  '\ud800',
  'é',
  '�',
  '1e999',
  '-',
  '.',
  ' ',
  'null',
  'true',
  '#N/B',
  '1,2E+11',
  '1.500',
  'ja',
  'nee',
  '31-02-2026',
  '3/4/26',
  '3151 AA',
  'dinsdagochtend',
  'Nederlands',
  '=',
  "'",
  '%',
] as const;

/** Changes a genome in some places; sometimes with a part of another. */
export function mutate(genome: Genome, other: Genome, keys: readonly string[], random: Random): Genome {
  let changed = genome;
  for (let times = 1 + (random.below(3) === 0 ? random.below(4) : 0); times > 0; times--) {
    const path = choosePath(changed, random);
    changed = replaceAt(changed, path, 0, (value) => mutateValue(value, changed, other, keys, random));
  }
  return changed;
}

function mutateValue(
  value: Genome,
  whole: Genome,
  other: Genome,
  keys: readonly string[],
  random: Random,
): Genome {
  const kind = random.below(20);
  if (kind === 0) return { $: pick(plainNames, random) };
  if (kind === 1) return { $: pick(aroundNames, random), of: value };
  if (kind === 2) return at(other, choosePath(other, random));
  if (kind === 3) return at(whole, choosePath(whole, random));
  if (kind === 4)
    return pick<Genome>([null, true, false, [], {}, pick(numbers, random), pick(texts, random)], random);
  if (typeof value === 'string') return mutateText(value, random);
  if (typeof value === 'number') return mutateNumber(value, random);
  if (Array.isArray(value)) return mutateList(value, random);
  if (typeof value === 'object' && value !== null) return mutateObject(value as Holder, other, keys, random);
  return value === null ? pick(numbers, random) : !value;
}

function mutateNumber(value: number, random: Random): Genome {
  switch (random.below(6)) {
    case 0:
      return pick(numbers, random);
    case 1:
      return -value;
    case 2:
      return value + (random.below(2001) - 1000) / 100_000;
    case 3:
      return Math.round(value) + random.below(5) - 2;
    case 4:
      return value * pick([0.5, 2, 10, 1000, 1e-6, 1e100], random);
    default:
      return random.below(1_000_001) / 1_000_000;
  }
}

function mutateText(text: string, random: Random): string {
  const from = random.below(text.length + 1);
  const to = Math.min(text.length, from + 1 + random.below(1 + random.below(12)));
  switch (random.below(7)) {
    case 0:
      return pick(texts, random);
    case 1:
      return text.slice(0, from) + pick(pieces, random) + text.slice(from);
    case 2:
      return text.slice(0, from) + text.slice(to);
    case 3:
      return text.slice(0, to) + text.slice(from);
    case 4:
      return text.slice(0, from) + pick(pieces, random) + text.slice(to);
    case 5:
      return (
        text.slice(0, from) +
        String.fromCharCode(random.below(random.below(4) === 0 ? 65_536 : 128)) +
        text.slice(to)
      );
    default: {
      const lines = text.split('\n');
      const one = random.below(lines.length);
      const line = lines[random.below(lines.length)]!;
      return lines.toSpliced(one, random.below(2), line).join('\n');
    }
  }
}

function mutateList(list: readonly Genome[], random: Random): Genome {
  const one = random.below(list.length + 1);
  const another = random.below(list.length + 1);
  switch (random.below(4)) {
    case 0:
      return list.toSpliced(one, 1);
    case 1:
      return another < list.length ? list.toSpliced(one, 0, list[another]!) : list;
    case 2:
      return one < list.length && another < list.length
        ? list.with(one, list[another]!).with(another, list[one]!)
        : list.slice(0, one);
    default:
      return [...list, pick(texts, random)];
  }
}

function mutateObject(object: Holder, other: Genome, keys: readonly string[], random: Random): Genome {
  const own = Object.keys(object);
  const key = own.length === 0 ? pick(keys, random) : pick(own, random);
  switch (random.below(4)) {
    case 0:
      return Object.fromEntries(Object.entries(object).filter(([each]) => each !== key));
    case 1:
      return withKey(
        object,
        random.below(8) === 0 ? pick(texts, random) : pick(keys, random),
        at(other, choosePath(other, random)),
      );
    case 2:
      return withKey(
        object,
        pick(keys, random),
        pick<Genome>([pick(texts, random), pick(numbers, random), []], random),
      );
    default:
      return withKey(object, key, object[pick(own.length === 0 ? [key] : own, random)] ?? null);
  }
}

/** Also where the key is `__proto__`. */
function withKey(object: Holder, key: string, value: Genome): Holder {
  return Object.fromEntries([...Object.entries(object).filter(([each]) => each !== key), [key, value]]);
}

/** Goes down, turn by turn, and stops somewhere: more often at the end. */
function choosePath(genome: Genome, random: Random): Path {
  const path: (string | number)[] = [];
  let here: Genome = genome;
  while (typeof here === 'object' && here !== null) {
    if (path.length > 0 && random.below(5) === 0) break;
    const keys: readonly string[] = Object.keys(here);
    if (keys.length === 0) break;
    const key = pick(keys, random);
    path.push(Array.isArray(here) ? Number(key) : key);
    here = (here as Holder)[key]!;
  }
  return path;
}

function at(genome: Genome, path: Path): Genome {
  return path.reduce<Genome>((here, step) => (here as Holder)[step as string]!, genome);
}

/** A copy in which one place is another; all else is shared. */
function replaceAt(genome: Genome, path: Path, depth: number, change: (value: Genome) => Genome): Genome {
  if (depth === path.length) return change(genome);
  const step = path[depth]!;
  if (Array.isArray(genome))
    return genome.with(step as number, replaceAt(genome[step as number]!, path, depth + 1, change));
  const object = genome as Holder;
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key,
      key === step ? replaceAt(value, path, depth + 1, change) : value,
    ]),
  );
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[random.below(items.length)]!;
}

/** All keys that stand somewhere in these. */
export function keysIn(genomes: readonly Genome[]): string[] {
  const keys = new Set<string>(['__proto__', 'constructor', 'toJSON', marker]);
  const look = (genome: Genome): void => {
    if (typeof genome !== 'object' || genome === null) return;
    for (const [key, value] of Object.entries(genome)) {
      if (!Array.isArray(genome)) keys.add(key);
      look(value);
    }
  };
  for (const genome of genomes) look(genome);
  return [...keys];
}
