import type { Setting, Staging } from '../../index.js';
import { row } from './rows.js';
import { count, listed, name } from './words.js';

/** When and where a circle meets, who is there for it, and what it lacks. */
export function tabulateSetting(
  { daypart, place, coach, volunteer, cannotCome, missing }: Setting,
  width: number,
): string[] {
  const meets = [
    ...(daypart === null ? [] : [daypart]),
    ...(place === null ? [] : [`at ${name(place)}`]),
    ...(coach === null ? [] : [`with coach ${name(coach)}`]),
    ...(volunteer === null ? [] : [`${coach === null ? 'with' : 'and'} volunteer ${name(volunteer)}`]),
  ];
  return [
    ...(meets.length === 0 ? [] : row('meets', meets.join(' '), width)),
    ...(cannotCome.length === 0 ? [] : row('cannot come', listed(cannotCome), width)),
    ...(missing.length === 0
      ? []
      : row(
          'lacks',
          missing.map(({ part, reasons }) => `${part} (${reasons.join(' or ')})`).join(', '),
          width,
        )),
  ];
}

/** Circles with their settings. */
export function tabulateStaging({ circles, optimal }: Staging, width: number): string[] {
  const whole = circles.filter(({ setting }) => setting.missing.length === 0).length;
  return [
    `${count(circles.length, 'circle')}, ${whole} of which lack nothing`,
    ...(optimal ? [] : ['Not all ways to choose were looked at: there may be better ones.']),
    ...circles.flatMap(({ id, members, setting }) => [
      '',
      `${name(id)}: ${count(members.length, 'member')}`,
      ...row('members', listed(members), width),
      ...tabulateSetting(setting, width),
    ]),
    '',
    'Proposals only: people decide.',
  ];
}
