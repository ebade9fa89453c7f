import { type MissingReason, type Setting, type SettingPart, type Staging, sayDaypart } from '../../index.js';
import { row } from './rows.js';
import { count, listed, name } from './words.js';

/** When and where a circle meets, who is there for it, and what it lacks. */
export function tabulateSetting(
  { daypart, place, coach, volunteer, cannotCome, missing }: Setting,
  width: number,
): string[] {
  const meets = [
    ...(daypart === null ? [] : [sayDaypart(daypart, { language: 'en' })]),
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
          missing
            .map(
              ({ part, reasons: why }) => `${parts[part]}: ${why.map((each) => reasons[each]).join(', or ')}`,
            )
            .join('; '),
          width,
        )),
  ];
}

const parts: Readonly<Record<SettingPart, string>> = {
  daypart: 'a moment',
  place: 'a place',
  coach: 'a coach',
  volunteer: 'a volunteer',
};

/** Why, of those near enough: each of these of some at least. */
const reasons: Readonly<Record<MissingReason, string>> = {
  none: 'the pool holds none',
  area: 'too far away',
  seats: 'too small',
  facilities: 'without what a member requires',
  language: 'no language shared with enough members',
  dayparts: 'not when enough members can',
  full: 'no room for another circle',
  taken: 'another circle has it',
  clash: 'not together with the rest',
  unused: 'there is one that would do',
};

/** Circles with their settings. */
export function tabulateStaging({ circles, optimal }: Staging, width: number): string[] {
  const whole = circles.filter(({ setting }) => setting.missing.length === 0).length;
  return [
    `${count(circles.length, 'circle')}, ${whole} of which ${whole === 1 ? 'lacks' : 'lack'} nothing`,
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
