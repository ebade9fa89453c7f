import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of chance that depends on its seed alone. */
export interface Random {
  /** A whole number from 0 to `count - 1`; uneven by less than `count / 2^32`. */
  below(count: number): number;
}

/** Xoroshiro128+ (Blackman and Vigna 2018, arXiv:1805.01407) with a floor-multiply, which is exact in doubles. */
export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return {
    below: (count) => Math.floor(((generator.next() >>> 0) * count) / 2 ** 32),
  };
}
