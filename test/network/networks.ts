import fc from 'fast-check';

/** A network as lists of arcs `[from, to, weight]`. */
export interface PlainNetwork {
  readonly people: number;
  readonly arcs: ReadonlyArray<readonly [from: number, to: number, weight: number]>;
}

/** `0>1:3` is 3 from the first to the second. */
export function plain(people: number, ...arcs: readonly string[]): PlainNetwork {
  return { people, arcs: arcs.map((arc) => arc.split(/[>:]/).map(Number) as [number, number, number]) };
}

export function toLists({ people, arcs }: PlainNetwork) {
  return {
    people,
    source: arcs.map(([from]) => from),
    target: arcs.map(([, to]) => to),
    weight: arcs.map(([, , weight]) => weight),
  };
}

/** Any network without self-loops; some pairs have several arcs. */
export function arbitraryNetwork({
  weight,
  mostPeople = 8,
}: {
  readonly weight: fc.Arbitrary<number>;
  readonly mostPeople?: number;
}): fc.Arbitrary<PlainNetwork> {
  return fc.integer({ min: 2, max: mostPeople }).chain((people) => {
    const arc = fc
      .tuple(fc.nat({ max: people - 1 }), fc.integer({ min: 1, max: people - 1 }), weight)
      .map(([from, step, amount]): [number, number, number] => [from, (from + step) % people, amount]);
    return fc.record({
      people: fc.constant(people),
      arcs: fc.array(arc, { maxLength: 4 * people }),
    });
  });
}

export const wholeWeight = fc.integer({ min: 1, max: 20 });

export const anyWeight = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

/** `[people × people]` all that flows from one to another. */
export function matrixOf({ people, arcs }: PlainNetwork): number[][] {
  const matrix = Array.from({ length: people }, () => new Array<number>(people).fill(0));
  for (const [from, to, weight] of arcs) matrix[from]![to]! += weight;
  return matrix;
}
