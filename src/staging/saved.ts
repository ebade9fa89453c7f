import type { Participant } from '../model/pool.js';
import { missingReasons, type Setting, settingParts } from '../model/setting.js';
import { cannotCome } from './circle.js';
import type { Stage } from './stage.js';

/** A circle with the setting that a saved proposal holds for it, perhaps changed by people. */
interface SavedCircle {
  readonly members: readonly Participant[];
  readonly setting:
    | (Pick<Setting, 'daypart' | 'place' | 'coach' | 'volunteer'> & {
        readonly missing: ReadonlyArray<{ readonly part: string; readonly reason: string }>;
      })
    | undefined;
}

/**
 * Settings as they were saved, with what is found again from the pool: who cannot come, and what is not missing after all.
 * `undefined` where a circle has none, or one of them names what the pool does not hold any more.
 */
export function readSettings(circles: readonly SavedCircle[], head: Stage['head']): Setting[] | undefined {
  const known = {
    place: new Set(head.meetingPlaces?.map(({ id }) => id)),
    coach: new Set(head.coaches?.map(({ id }) => id)),
    volunteer: new Set(head.volunteers?.map(({ id }) => id)),
  };
  const settings: Setting[] = [];
  for (const { members, setting } of circles) {
    if (setting === undefined || setting.daypart === null) return undefined;
    for (const part of ['place', 'coach', 'volunteer'] as const) {
      const id = setting[part];
      if (id !== null && !known[part].has(id)) return undefined;
    }
    const { daypart, place, coach, volunteer } = setting;
    settings.push({
      daypart,
      place,
      coach,
      volunteer,
      cannotCome: cannotCome(members, daypart),
      missing: setting.missing.flatMap(({ part: saidPart, reason: saidReason }) => {
        const part = settingParts.find((each) => each === saidPart);
        const reason = missingReasons.find((each) => each === saidReason);
        if (part === undefined || reason === undefined) return [];
        return part === 'daypart' || setting[part] === null ? [{ part, reason }] : [];
      }),
    });
  }
  return settings;
}
