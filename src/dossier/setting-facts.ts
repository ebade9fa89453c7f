import type { Fact } from '../model/facts/facts.js';
import type { Participant } from '../model/pool.js';
import type { MissingPart } from '../model/setting.js';
import type { ToldSetting } from './story.js';

/** What is to be said of where and when a circle meets, for its coach. */
export function settingFacts({ setting, broken }: ToldSetting, members: readonly Participant[]): Fact[] {
  const { daypart, place, coach, volunteer, cannotCome, missing } = setting;
  const isMoment = !missing.some(({ part }) => part === 'daypart');
  const asking = members.filter(({ requires = [] }) => requires.length > 0);
  const requires = [...new Set(asking.flatMap((member) => member.requires ?? []))].sort();
  return [
    ...(broken.length === 0 ? [] : [{ code: 'setting-broken', parts: broken } as const]),
    ...(isMoment ? [] : [{ code: 'setting-lacks', part: 'daypart', reasons: ['dayparts'] } as const]),
    ...(daypart === null ? [] : [{ code: isMoment ? 'meets-at' : 'most-can-come', daypart, place } as const]),
    ...(daypart === null || cannotCome.length === 0
      ? []
      : [{ code: 'cannot-come', daypart, participants: cannotCome } as const]),
    ...(requires.length === 0
      ? []
      : [{ code: 'place-requires', requires, participants: asking.map(({ id }) => id).sort() } as const]),
    ...(coach === null ? [] : [{ code: 'has-coach', coach } as const]),
    ...(volunteer === null ? [] : [{ code: 'has-volunteer', volunteer } as const]),
    ...missing.filter(({ part }) => part !== 'daypart').flatMap(lackFacts),
  ];
}

/** What a member may read of it: nothing of who cannot come, what anybody requires or what is missing. */
export function ownSettingFacts({ setting }: ToldSetting, participant: string): Fact[] {
  const { daypart, place, coach, volunteer, cannotCome, missing } = setting;
  const isMoment = daypart !== null && !missing.some(({ part }) => part === 'daypart');
  return [
    ...(isMoment ? [{ code: 'you-meet', daypart, place } as const] : []),
    ...(isMoment && cannotCome.includes(participant)
      ? [{ code: 'does-not-suit-you', daypart } as const]
      : []),
    ...(coach === null ? [] : [{ code: 'your-coach', coach } as const]),
    ...(volunteer === null ? [] : [{ code: 'your-volunteer', volunteer } as const]),
  ];
}

function lackFacts({ part, reasons, participants }: MissingPart): Fact[] {
  return [
    { code: 'setting-lacks', part, reasons },
    ...(participants === undefined ? [] : [{ code: 'place-but-for', participants, reasons } as const]),
  ];
}
