import type { Daypart } from './daypart.js';

/** As much of a setting as says when a circle meets. */
export interface MeetingMoment {
  readonly daypart?: Daypart | null;
  readonly missing?: ReadonlyArray<{ readonly part: string }>;
}

/** When a circle meets; `null` where there is no setting, or no daypart that suits enough members. */
export function momentOf(setting: MeetingMoment | undefined): Daypart | null {
  if (setting?.missing?.some(({ part }) => part === 'daypart')) return null;
  return setting?.daypart ?? null;
}
