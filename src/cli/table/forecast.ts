import type { CircleForecast, Forecast, ForecastWarningCode, Policy } from '../../index.js';
import { signed } from './difference.js';
import { row } from './rows.js';
import { separated } from './suggestions.js';
import { tabulateViolations } from './violations.js';
import { count, listed, name, unit } from './words.js';

/** What running circles are on a later day, for people. */
export function tabulateForecast({ date, circles }: Forecast, policy: Policy, width: number): string[] {
  const seats = circles.reduce((sum, { leaving }) => sum + leaving.length, 0);
  const warned = circles.filter(({ warnings }) => warnings.length > 0).length;
  const changing = circles.filter(({ leaving, warnings }) => leaving.length + warnings.length > 0);
  const unknown = circles.reduce((sum, circle) => sum + circle.unknown, 0);
  return separated([
    [
      `Forecast for ${date}: ${count(seats, 'seat')} fall${seats === 1 ? 's' : ''} free, ${count(warned, 'circle')} too small`,
    ],
    ...changing.map((circle) => tabulateCircle(circle, policy, width)),
    [
      `As they are: ${count(circles.length - changing.length, 'circle')}`,
      `It is not known when ${count(unknown, 'member')} will leave; ${unknown === 1 ? 'that one is' : 'they are'} taken to stay.`,
    ],
  ]);
}

function tabulateCircle(forecast: CircleForecast, policy: Policy, width: number): string[] {
  const { circle, leaving, size, before, after, differences, loses, unknown, warnings, appeared } = forecast;
  const difference = differences.score === null ? '' : `, ${signed(differences.score)}`;
  const needs = loses.needs.map(({ participant, need }) => `${name(need)} of ${name(participant)}`);
  return [
    `${name(circle)}: ${size.before} → ${size.after} members`,
    ...warnings.flatMap((code) => row('warning', meanings[code], width)),
    ...leaving.flatMap(({ participant, leavesOn }, position) =>
      row(position === 0 ? 'leaving' : '', `${name(participant)} on ${leavesOn}`, width),
    ),
    ...(unknown === 0 ? [] : row('not known', `when ${count(unknown, 'member')} will leave`, width)),
    ...row('loses talents', loses.talents.length === 0 ? '–' : listed(loses.talents), width),
    ...row('nobody to help', needs.join(', ') || '–', width),
    ...row('score', `${unit(before.score)} → ${unit(after.score)}${difference}`, width),
    ...tabulateViolations(appeared, policy, width),
  ];
}

const meanings: Readonly<Record<ForecastWarningCode, string>> = {
  'falls-below-minimum': 'by then it has too few members',
  'below-minimum': 'it has too few members already',
  ends: 'by then everybody has left',
};
