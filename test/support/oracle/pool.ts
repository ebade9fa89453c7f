import type {
  BackgroundRule,
  Participant,
  ParticipantInput,
  Pool,
  PoolInput,
  RunningCircle,
  RunningCircleInput,
} from '../../../src/model/pool.js';
import type { Need, OwnVocabulary, OwnVocabularyInput } from '../../../src/model/vocabulary.js';

/** A pool with its defaults filled in. Checks nothing: for inputs that are known to be valid. */
export function oraclePool(input: PoolInput): Pool {
  return {
    version: input.version,
    date: input.date,
    vocabulary:
      input.vocabulary === undefined || typeof input.vocabulary === 'string'
        ? 'buurtcirkel'
        : vocabulary(input.vocabulary),
    backgrounds: (input.backgrounds ?? []).map((rule): BackgroundRule => ({ theme: false, ...rule })),
    participants: input.participants.map(participant),
    apart: input.apart ?? [],
    together: input.together ?? [],
    circles: (input.circles ?? []).map(circle),
    area: input.area ?? { lat: [50.5, 53.7], lon: [3.2, 7.4] },
  };
}

/** For circles without dates of joining, which the formulas know nothing of. */
function circle({ members, ...input }: RunningCircleInput): RunningCircle {
  return {
    locked: false,
    ...input,
    members: members.map((member) => ({
      status: 'confirmed',
      ...(typeof member === 'string' ? { participant: member } : member),
    })),
  };
}

function participant(input: ParticipantInput): Participant {
  return {
    ...input,
    talents: (input.talents ?? []).map((talent) =>
      typeof talent === 'string' ? { talent, level: 1 } : { level: 1, ...talent },
    ),
    needs: (input.needs ?? []).map((need) =>
      typeof need === 'string' ? { need, weight: 1 } : { weight: 1, ...need },
    ),
    backgrounds: input.backgrounds ?? {},
    dayparts: input.dayparts ?? [],
    languages: (input.languages ?? []).map((language) => language.split('-')[0]!.toLowerCase()),
    ready: input.ready ?? true,
  };
}

function vocabulary(input: OwnVocabularyInput): OwnVocabulary {
  return {
    ...(input.extends === undefined ? {} : { extends: input.extends }),
    talents: (input.talents ?? []).map((talent) => (typeof talent === 'string' ? { slug: talent } : talent)),
    needs: (input.needs ?? []).map(
      (need): Need => ({
        mode: 'in-person',
        mutual: 0,
        sensitive: true,
        ...(typeof need === 'string' ? { slug: need } : need),
      }),
    ),
    meets: (input.meets ?? []).map((meeting) =>
      'talent' in meeting ? meeting : { talent: meeting[0], need: meeting[1], strength: meeting[2] },
    ),
  };
}
