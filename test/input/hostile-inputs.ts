import type { Mapping } from '../../src/model/mapping.js';
import type { PoolInput } from '../../src/model/pool.js';

/** Four neighbours, of whom two share a running circle. */
export const poolOfFour: PoolInput = {
  version: 1,
  date: '2026-11-21',
  participants: [0, 1, 2, 3].map((place) => ({
    id: `p-${place}`,
    home: { lat: 51.92 + place / 10_000, lon: 4.25 },
    talents: ['cooking'],
    needs: ['groceries'],
  })),
  circles: [{ id: 'c-1', members: ['p-2', 'p-3'] }],
};

export const fullMapping: Mapping = {
  version: 1,
  columns: [
    { header: 'a', as: 'id' },
    { header: 'b', as: 'postcode' },
  ],
};
