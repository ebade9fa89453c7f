import type { Policy, Pool, ProposedCircle, RuleCode, Severity } from '../../index.js';

/** What one preferred rule that is broken leaves of a circle's worth. */
const leftByBrokenPreference = 0.75;
const daysPerHalfYear = 7 * 26;
const millisecondsPerDay = 24 * 60 * 60 * 1000;

/** What is done when this rule is broken. */
export function severityOf(code: RuleCode, { rules }: Policy): Severity {
  const chosen: { readonly [Code in RuleCode]?: Severity } = { ...rules, place: rules.place ?? 'off' };
  return chosen[code] ?? 'required';
}

/** What being in a circle is worth to a member, 0 to 1, by the formula on the page about what makes a good circle. */
export function worthOf(
  { score, violations }: Pick<ProposedCircle, 'score' | 'violations'>,
  policy: Policy,
): number {
  const quality = 1 - (1 - (score ?? 0)) ** 2;
  const broken = new Set(violations.map(({ code }) => code));
  const preferred = [...broken].filter((code) => severityOf(code, policy) === 'preferred');
  const worth = policy.placement + (1 - policy.placement) * quality;
  return worth * leftByBrokenPreference ** preferred.length;
}

/** How much everybody counts who may be placed: who is ready and in no running circle. */
export function weightsOf(pool: Pool, { waiting }: Policy): ReadonlyMap<string, number> {
  const running = new Set(
    pool.circles.flatMap(({ members }) =>
      members.flatMap(({ participant, status }) => (status === 'declined' ? [] : participant)),
    ),
  );
  return new Map(
    pool.participants
      .filter(({ id, ready }) => ready && !running.has(id))
      .map(({ id, waitingSince = pool.date }) => {
        const days = (Date.parse(pool.date) - Date.parse(waitingSince)) / millisecondsPerDay;
        return [id, 1 + waiting.perHalfYear * Math.min(days / daysPerHalfYear, waiting.halfYears)];
      }),
  );
}
