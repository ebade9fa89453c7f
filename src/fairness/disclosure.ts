/** Numbers about fewer people than this are not told. */
export const smallestCell = 5;

export type People = ReadonlySet<string>;

/** Whether a number would be about so few that one of them might be recognised. */
export function isSmall(people: number): boolean {
  return people > 0 && people < smallestCell;
}

/**
 * What was told about how many people so far. A further number may be told if it is about nobody or enough people, and if
 * the same goes for what lies between it and each group that holds it, or that it holds.
 */
export interface Disclosure {
  allows(people: People): boolean;
  tell(people: People): void;
}

export function openDisclosure(): Disclosure {
  const told: People[] = [];
  return {
    allows: (people) =>
      !isSmall(people.size) &&
      told.every((other) => !isSmall(Math.abs(other.size - people.size)) || !isNested(people, other)),
    tell: (people) => {
      told.push(people);
    },
  };
}

/**
 * The parts of a whole that can be told, each by its columns: groups of people whose numbers go with it. All that is left
 * is a part as well, since whoever knows the whole can work it out; so the smallest parts are left out until that is large
 * enough. The parts, and what is left, are told after this.
 *
 * Parts of the same size are told or left out together, so no name and no order plays a part.
 */
export function tellParts<Part>(
  disclosure: Disclosure,
  parts: readonly Part[],
  columnsOf: (part: Part) => readonly People[],
): Part[] {
  const sizeOf = (part: Part): number => columnsOf(part).reduce((sum, people) => sum + people.size, 0);
  const allows = (columns: readonly People[]): boolean =>
    columns.every((people) => disclosure.allows(people));
  let told = parts.filter((part) => allows(columnsOf(part)));
  const rest = (): People[] => join(parts.filter((part) => !told.includes(part)).map(columnsOf));
  while (told.length > 0 && !allows(rest())) {
    const least = Math.min(...told.map(sizeOf));
    told = told.filter((part) => sizeOf(part) > least);
  }
  for (const people of [...told.flatMap(columnsOf), ...rest()]) disclosure.tell(people);
  return told;
}

/** Column by column, everybody who is in one of some parts. */
function join(parts: ReadonlyArray<readonly People[]>): People[] {
  const [first = []] = parts;
  return first.map((_, column) => new Set(parts.flatMap((columns) => [...columns[column]!])));
}

function isNested(one: People, other: People): boolean {
  const [smaller, larger] = one.size < other.size ? [one, other] : [other, one];
  for (const person of smaller) if (!larger.has(person)) return false;
  return true;
}
