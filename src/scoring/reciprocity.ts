import type { Circle } from './circle.js';
import { type Criterion, unmeasured } from './criterion.js';

/**
 * Whether those who would give help would also get it, and everybody who can takes part both ways.
 *
 * `B * P` with the balance `B = sum_i min(give_i, get_i) / W` and taking part `P`, the share with
 * `give > 0` and `get > 0` of the members who state a need as well as a talent or a mutual need.
 * Amount given by everybody equals amount got by everybody, `W`.
 */
export const reciprocity: Criterion<'reciprocity'> = {
  name: 'reciprocity',
  measure(circle) {
    if (circle.needs === 0) return unmeasured;
    const { size, give, get } = circle;
    let total = 0;
    let balanced = 0;
    for (let seat = 0; seat < size; seat++) {
      total += get[seat]!;
      balanced += Math.min(give[seat]!, get[seat]!);
    }
    return total === 0 ? 0 : Math.min(1, balanced / total) * takingPart(circle);
  },
  evidence({ size, members, give, get }) {
    const onlyGives: number[] = [];
    const onlyGets: number[] = [];
    for (let seat = 0; seat < size; seat++) {
      if (give[seat]! > 0 && get[seat] === 0) onlyGives.push(members[seat]!);
      if (get[seat]! > 0 && give[seat] === 0) onlyGets.push(members[seat]!);
    }
    return { onlyGives, onlyGets };
  },
};

/** Members who state one side only do not count: that is missing data, not unwillingness. */
function takingPart({ problem, size, members, give, get }: Circle): number {
  let able = 0;
  let both = 0;
  for (let seat = 0; seat < size; seat++) {
    if (problem.statesBothSides[members[seat]!] === 0) continue;
    able++;
    if (give[seat]! > 0 && get[seat]! > 0) both++;
  }
  return able === 0 ? 1 : both / able;
}
