import fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** How far to walk into what an arbitrary shrinks to. */
interface Walk {
  /** How many values to begin with. */
  readonly starts: number;
  /** How many values to look at from each on, itself included. */
  readonly steps: number;
  readonly seed: number;
}

/**
 * Values of an arbitrary, each followed by what it shrinks to: the first few of a generation, and then what one of those shrinks to. Any
 * of them may be it, so that the walk sees large values as well as small ones.
 */
export function* shrinksOf<Value>(
  arbitrary: fc.Arbitrary<Value>,
  { starts, steps, seed }: Walk,
): Generator<Value> {
  const random = new fc.Random(xoroshiro128plus(seed));
  for (let start = 0; start < starts; start++) {
    let current = arbitrary.generate(random, undefined);
    yield current.value;
    for (let left = steps - 1; left > 0; ) {
      const few = [...arbitrary.shrink(current.value, current.context).take(random.nextInt(1, 4))];
      for (const { value } of few) yield value;
      if (few.length === 0) break;
      left -= few.length;
      current = few[random.nextInt(0, few.length - 1)]!;
    }
  }
}

/** The smallest value that still does something, as a failing property would show it. */
export function smallest<Value>(arbitrary: fc.Arbitrary<Value>, does: (value: Value) => boolean): Value {
  const { counterexample } = fc.check(
    fc.property(arbitrary, (value) => !does(value)),
    { seed: 3, numRuns: 2000 },
  );
  if (counterexample === null) throw new Error('no value does so');
  return counterexample[0];
}
