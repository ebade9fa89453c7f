import fc from 'fast-check';

/** A JSON value, and the same value with the keys and lists in it in any other order. */
export const reordered: fc.Arbitrary<readonly [unknown, unknown]> = fc
  .tuple(fc.jsonValue({ stringUnit: 'grapheme' }), fc.infiniteStream(fc.nat()))
  .map(([value, chances]) => {
    const shuffle = <Item>(items: readonly Item[]): Item[] =>
      items
        .map((item) => ({ item, place: chances.next().value }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item);
    const disorder = (each: unknown): unknown => {
      if (Array.isArray(each)) return shuffle(each.map(disorder));
      if (each === null || typeof each !== 'object') return each;
      return Object.fromEntries(shuffle(Object.entries(each)).map(([key, item]) => [key, disorder(item)]));
    };
    return [value, disorder(value)] as const;
  });
