import {
  netherlands,
  type OfferedTalent,
  type Participant,
  type ParticipantInput,
  type Pool,
  type PoolInput,
  type StatedNeed,
} from '../model/pool.js';
import { completeCircle } from './complete-circle.js';
import { completeNeighbourhood } from './complete-neighbourhood.js';
import { completeVocabulary } from './complete-vocabulary.js';
import { primarySubtags } from './languages.js';
import type { PoolHeadInput } from './schemas/pool.js';

/** Fills in what a pool leaves out, and brings what can be written in several ways into one. */
export function completePool({ participants, ...head }: PoolInput): Pool {
  return { ...completeHead(head), participants: participants.map(completeParticipant) };
}

/** Does this for a pool whose participants are somewhere else. */
export function completeHead(pool: PoolHeadInput): Omit<Pool, 'participants'> {
  const { vocabulary = 'buurtcirkel', area = netherlands } = pool;
  return {
    version: pool.version,
    date: pool.date,
    vocabulary: typeof vocabulary === 'string' ? vocabulary : completeVocabulary(vocabulary),
    backgrounds: (pool.backgrounds ?? []).map((rule) => ({ theme: false, ...rule })),
    apart: pool.apart ?? [],
    together: pool.together ?? [],
    circles: (pool.circles ?? []).map(completeCircle),
    area: { lat: [...area.lat], lon: [...area.lon] },
    ...completeNeighbourhood(pool),
  };
}

/* Most people leave something out. They share what stands for that, which saves much memory in a large pool. */
const none: readonly never[] = Object.freeze([]);
const unknown: Participant['backgrounds'] = Object.freeze(Object.create(null));

/** Does this for one participant. Writes every key out: a spread with more keys after it took five times as long. */
export function completeParticipant(participant: ParticipantInput): Participant {
  const { reach, talents, needs, dayparts, languages, waitingSince, requires, route, referrer } = participant;
  return {
    id: participant.id,
    home: participant.home,
    ...(reach === undefined ? undefined : { reach }),
    talents: talents?.map(completeTalent) ?? none,
    needs: needs?.map(completeNeed) ?? none,
    backgrounds: participant.backgrounds ?? unknown,
    dayparts: dayparts === undefined ? none : [...new Set(dayparts)],
    languages: languages === undefined ? none : primarySubtags(languages),
    ...(waitingSince === undefined ? undefined : { waitingSince }),
    ready: participant.ready ?? true,
    ...(requires === undefined || requires.length === 0 ? undefined : { requires: [...new Set(requires)] }),
    ...(route === undefined ? undefined : { route }),
    ...(referrer === undefined ? undefined : { referrer }),
  };
}

function completeTalent(entry: NonNullable<ParticipantInput['talents']>[number]): OfferedTalent {
  return typeof entry === 'string'
    ? { talent: entry, level: 1 }
    : { talent: entry.talent, level: entry.level ?? 1 };
}

function completeNeed(entry: NonNullable<ParticipantInput['needs']>[number]): StatedNeed {
  return typeof entry === 'string'
    ? { need: entry, weight: 1 }
    : { need: entry.need, weight: entry.weight ?? 1 };
}
