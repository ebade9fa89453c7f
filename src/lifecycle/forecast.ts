import type { Evaluation } from '../model/evaluation.js';
import type { CircleForecast, Forecast, ForecastWarningCode, LostHelp } from '../model/forecast.js';
import { isSeated } from '../model/seated.js';
import { compareEvaluations } from '../placement/differences.js';
import type { Ground } from '../placement/ground.js';
import { type Standing, standOn } from './standing.js';

/** What running circles are on a day, if nobody joins them. */
export function forecastOn(ground: Ground, date: string): Forecast {
  return { date, circles: standOn(ground, date).map((standing) => forecastCircle(ground, standing)) };
}

function forecastCircle(ground: Ground, { circle, members, left }: Standing): CircleForecast {
  const seated = [...members, ...left.map(({ participant }) => participant)];
  const [before, after] = [ground.evaluate(seated), ground.evaluate(members)];
  const { differences, appeared, disappeared } = compareEvaluations(before, after);
  const size = { before: seated.length, after: members.length };
  return {
    circle: circle.id,
    leaving: left,
    unknown: circle.members.filter((member) => isSeated(member) && member.leavesOn === undefined).length,
    size,
    before,
    after,
    differences,
    appeared,
    disappeared,
    loses: { talents: lostTalents(ground, before, after), needs: lostHelp(before, after) },
    warnings: warningsOf(size, ground.policy.size.min),
  };
}

function lostTalents(ground: Ground, before: Evaluation, after: Evaluation): string[] {
  const talentsOf = ({ members }: Evaluation): string[] =>
    members.flatMap((id) => ground.participant(id)!.talents.map(({ talent }) => talent));
  const kept = new Set(talentsOf(after));
  return [...new Set(talentsOf(before))].filter((talent) => !kept.has(talent)).sort();
}

function lostHelp(before: Evaluation, after: Evaluation): LostHelp[] {
  const nameOf = ({ participant, need }: { participant: string; need: string }): string =>
    JSON.stringify([participant, need]);
  const missed = new Set(before.evidence.complementarity.uncovered.map(nameOf));
  const onlyHelpers = new Map(
    before.evidence.resilience.singleHelper.map((each) => [nameOf(each), each.helper]),
  );
  return after.evidence.complementarity.uncovered
    .filter((each) => !missed.has(nameOf(each)))
    .map(({ participant, need }) => ({
      participant,
      need,
      onlyHelper: onlyHelpers.get(nameOf({ participant, need })) ?? null,
    }));
}

function warningsOf({ before, after }: CircleForecast['size'], min: number): ForecastWarningCode[] {
  if (before < min) return after === 0 && before > 0 ? ['below-minimum', 'ends'] : ['below-minimum'];
  if (after >= min) return [];
  return after === 0 ? ['falls-below-minimum', 'ends'] : ['falls-below-minimum'];
}
