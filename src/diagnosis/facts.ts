import type { Diagnosis } from '../model/diagnosis.js';
import type { Fact } from '../model/facts/facts.js';
import type { RulePrice } from '../model/levers.js';

/** A diagnosis as facts, in the order in which it is best read. */
export function factsOf(
  { possible, proven, candidates, obstacles, prices, relaxation, conflicts }: Omit<Diagnosis, 'facts'>,
  smallest: number,
): Fact[] {
  const helping = prices.filter(isHelp);
  const rules = prices.length - helping.length;
  return [
    { code: 'possibility', candidates, possible, proven },
    ...obstacles.map(
      ({ code, participants }): Fact =>
        code === 'too-few-candidates'
          ? { code, candidates, needed: smallest }
          : { code: 'left-over-for', reason: code, people: participants.length },
    ),
    ...conflicts,
    ...(possible ? [] : relaxationFacts(relaxation, candidates)),
    ...helping.map((price): Fact => ({ code: 'price', ...price })),
    ...(possible && rules > 0 ? [{ code: 'free-rules', rules } as const] : []),
  ];
}

/** Less than can be seen in two digits, and where nothing is proven no more than chance. */
const negligible = 0.005;

/** A step may also put fewer people in better circles. */
function isHelp({ placed, value }: RulePrice): boolean {
  return placed > 0 || value >= negligible;
}

function relaxationFacts(relaxation: Diagnosis['relaxation'], candidates: number): Fact[] {
  if (relaxation === null) return [{ code: 'no-relaxation', candidates }];
  const { steps, circle, shares } = relaxation;
  return [
    { code: 'relaxation', steps, members: circle.length },
    ...shares.map(
      ({ attribute, members }): Fact => ({ code: 'relaxed-share', attribute, members, of: circle.length }),
    ),
  ];
}
