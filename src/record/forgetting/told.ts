import type { Removal } from './removal.js';

/** What is said of somebody is one thing to say: without them it would say something else. */
const sayings: ReadonlySet<string> = new Set(['facts', 'remedies', 'tradeOffs']);
/** What stands under these keys is no person, and may have the same text for an id all the same. */
const noPeople: ReadonlySet<string> = new Set([
  ...['words', 'policy', 'surroundings', 'library', 'date', 'inputHash', 'audience', 'difference'],
  ...['id', 'circle', 'circles', 'from', 'to', 'place', 'partner', 'need', 'needs', 'talent', 'talents'],
  ...['attribute', 'label', 'code', 'kind', 'rule', 'reason', 'criterion', 'daypart', 'language', 'group'],
]);

/**
 * Plain JSON that says things about people, without whatever says something of somebody. An item of a list goes where it has
 * their id itself, or where it is something to say that has it anywhere; a bare id goes alone.
 */
export function forgetInTold<Told>(told: Told, removal: Removal, path: string): Told {
  return forgetIn(told, removal, path, '') as Told;
}

function forgetIn(value: unknown, removal: Removal, path: string, key: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const isGone = (item: unknown): boolean =>
      sayings.has(key) ? mentions(item, removal, key) : isAbout(item, removal, key);
    return removal.without(value, path, isGone).map((item) => forgetIn(item, removal, path, key));
  }
  const entries = Object.entries(value).filter(([inner, held]) => {
    const isTheirs = removal.is(inner) || (removal.is(held) && !noPeople.has(inner));
    if (isTheirs) removal.count(path);
    return !isTheirs;
  });
  return Object.fromEntries(
    entries.map(([inner, held]) => [inner, forgetIn(held, removal, `${path}.${inner}`, inner)]),
  );
}

/** The id itself, or an object that has it as one of its values. */
function isAbout(item: unknown, removal: Removal, key: string): boolean {
  if (typeof item !== 'object' || item === null) return removal.is(item) && !noPeople.has(key);
  if (Array.isArray(item)) return false;
  return Object.entries(item).some(([inner, held]) => removal.is(held) && !noPeople.has(inner));
}

/** Whether somebody stands anywhere in it. */
function mentions(value: unknown, removal: Removal, key: string): boolean {
  if (typeof value !== 'object' || value === null) return removal.is(value) && !noPeople.has(key);
  if (Array.isArray(value)) return value.some((item) => mentions(item, removal, key));
  return Object.entries(value).some(([inner, held]) => removal.is(inner) || mentions(held, removal, inner));
}
