import type { Circle } from './circle.js';
import { type Criterion, unmeasured } from './criterion.js';

/** Share of a circle from which one label begins to count as dominant, and as a bloc to stand opposite of. */
const third = 1 / 3;

/**
 * Whether backgrounds are mixed: no label dominates, and nobody is the only one of a kind opposite a bloc.
 *
 * `max(0, 1 - dominance - alone / n)` with `D_k` the commonest known label's share of the circle for attribute
 * k and `dominance = max_k max(0, (D_k - 1/3) / (2/3))`. Blocs and solos after Kanter (1977),
 * doi:10.1086/226425.
 */
export const mix: Criterion<'mix'> = {
  name: 'mix',
  measure(circle) {
    let largest = 0;
    for (const members of circle.commonest) if (members > largest) largest = members;
    if (largest === 0) return unmeasured;
    const dominance = Math.max(0, (largest / circle.size - third) / (1 - third));
    let alone = 0;
    for (let seat = 0; seat < circle.size; seat++) if (isAlone(circle, seat)) alone++;
    return Math.max(0, 1 - dominance - alone / circle.size);
  },
  evidence(circle) {
    const { problem, size, members, alike } = circle;
    let commonest: { attribute: number; label: number; members: number } | null = null;
    const alone: number[] = [];
    for (let seat = 0; seat < size; seat++) {
      for (let attribute = 0; attribute < problem.attributes; attribute++) {
        const count = alike[seat * problem.attributes + attribute]!;
        if (count <= (commonest?.members ?? 0)) continue;
        const label = problem.label[members[seat]! * problem.attributes + attribute]!;
        commonest = { attribute, label, members: count };
      }
      if (isAlone(circle, seat)) alone.push(members[seat]!);
    }
    return { commonest, alone };
  },
};

/** One of a kind opposite a bloc on some attribute, and alike to nobody on any. */
function isAlone({ problem, size, alike, commonest }: Circle, seat: number): boolean {
  let oppositeBloc = false;
  for (let attribute = 0; attribute < problem.attributes; attribute++) {
    const count = alike[seat * problem.attributes + attribute]!;
    if (count > 1) return false;
    if (count === 1 && commonest[attribute]! * 3 > size) oppositeBloc = true;
  }
  return oppositeBloc;
}
