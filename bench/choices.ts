import { proposeAlternativesSync } from '../src/index.js';
import { type PoolKind, poolKinds } from './pools.js';
import type { Table } from './table.js';

const sizes = [14, 24, 40, 80];
const seeds = [1, 2, 3];
const asked = 3;

/** How many of three proposals are found in invented pools of all kinds, how near the best they are, and how many lean. */
export function choices(): Table {
  return {
    head: [
      'people',
      'pools with a circle',
      ...Array.from({ length: asked }, (_, found) => `with ${found + 1}`),
      'share of the value: middle',
      'lowest',
      'lean',
    ],
    rows: sizes.map((people) => {
      const results = (Object.keys(poolKinds) as PoolKind[])
        .flatMap((kind) => seeds.map((seed) => poolKinds[kind](people, seed)))
        .map((pool) => proposeAlternativesSync(pool, { effort: 'quick', count: asked }).proposals)
        .filter(({ length }) => length > 0);
      const others = results.flatMap(([first, ...rest]) =>
        rest.map(({ value, label }) => ({ share: value / first!.value, label })),
      );
      const shares = others.map(({ share }) => share).sort((a, b) => a - b);
      return [
        people,
        results.length,
        ...Array.from(
          { length: asked },
          (_, found) => results.filter(({ length }) => length === found + 1).length,
        ),
        shares[shares.length >> 1]?.toFixed(3) ?? '–',
        shares[0]?.toFixed(3) ?? '–',
        `${others.filter(({ label }) => label !== 'other-circles').length} of ${others.length}`,
      ];
    }),
  };
}
