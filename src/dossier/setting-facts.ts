import type { Fact } from '../model/facts/facts.js';
import type { Participant } from '../model/pool.js';
import type { Setting } from '../model/setting.js';

/** What is to be said of where and when a circle meets, for its coach. */
export function settingFacts(
  { daypart, place, coach, volunteer, cannotCome, missing }: Setting,
  members: readonly Participant[],
): Fact[] {
  const asking = members.filter(({ requires = [] }) => requires.length > 0);
  const requires = [...new Set(asking.flatMap((member) => member.requires ?? []))].sort();
  return [
    ...(daypart === null ? [] : [{ code: 'meets-at', daypart, place } as const]),
    ...(daypart === null || cannotCome.length === 0
      ? []
      : [{ code: 'cannot-come', daypart, participants: cannotCome } as const]),
    ...(requires.length === 0
      ? []
      : [{ code: 'place-requires', requires, participants: asking.map(({ id }) => id).sort() } as const]),
    ...(coach === null ? [] : [{ code: 'has-coach', coach } as const]),
    ...(volunteer === null ? [] : [{ code: 'has-volunteer', volunteer } as const]),
    ...missing.map((each): Fact => ({ code: 'setting-lacks', ...each })),
  ];
}

/** What a member may read of it: nothing of who cannot come, what anybody requires or what is missing. */
export function ownSettingFacts({ daypart, place, coach, volunteer, missing }: Setting): Fact[] {
  const isMoment = daypart !== null && !missing.some(({ part }) => part === 'daypart');
  return [
    ...(isMoment ? [{ code: 'you-meet', daypart, place } as const] : []),
    ...(coach === null ? [] : [{ code: 'your-coach', coach } as const]),
    ...(volunteer === null ? [] : [{ code: 'your-volunteer', volunteer } as const]),
  ];
}
