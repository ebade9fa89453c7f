/** What is measured, in words. */
export const differenceMeasured =
  '1 - |pairs who share a circle in both| / |pairs who share a circle in either|: 0 is the same circles, 1 is that no two people share a circle in both';

/**
 * How different two sets of circles are: 0 where they are the same, 1 where no two people share a circle in both.
 *
 * `1 - |pairs in both| / |pairs in either|`. Source: Jaccard (1912), doi:10.1111/j.1469-8137.1912.tb05611.x.
 *
 * @param a circles that share nobody; `b` likewise
 */
export function differenceBetween<Member>(
  a: ReadonlyArray<readonly Member[]>,
  b: ReadonlyArray<readonly Member[]>,
): number {
  const circleOf = new Map(b.flatMap((members, circle) => members.map((each) => [each, circle])));
  let both = 0;
  for (const members of a) {
    const inside = new Map<number, number>();
    for (const each of members) {
      const circle = circleOf.get(each);
      if (circle !== undefined) inside.set(circle, (inside.get(circle) ?? 0) + 1);
    }
    for (const count of inside.values()) both += pairsOf(count);
  }
  const either = countPairs(a) + countPairs(b) - both;
  return either === 0 ? 0 : 1 - both / either;
}

function countPairs(circles: ReadonlyArray<readonly unknown[]>): number {
  return circles.reduce((pairs, { length }) => pairs + pairsOf(length), 0);
}

function pairsOf(people: number): number {
  return (people * (people - 1)) / 2;
}
