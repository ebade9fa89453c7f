import {
  netherlands,
  type Participant,
  type ParticipantInput,
  type Pool,
  type PoolInput,
} from '../model/pool.js';
import { completeVocabulary } from './complete-vocabulary.js';

/** Fills in what a pool leaves out and brings what can be written in several ways into one. */
export function completePool(pool: PoolInput): Pool {
  const { vocabulary = 'buurtcirkel', area = netherlands } = pool;
  return {
    ...pool,
    vocabulary: typeof vocabulary === 'string' ? vocabulary : completeVocabulary(vocabulary),
    backgrounds: (pool.backgrounds ?? []).map((rule) => ({ theme: false, ...rule })),
    participants: pool.participants.map(completeParticipant),
    apart: pool.apart ?? [],
    together: pool.together ?? [],
    circles: pool.circles ?? [],
    area: { lat: [...area.lat], lon: [...area.lon] },
  };
}

function completeParticipant(participant: ParticipantInput): Participant {
  const { talents = [], needs = [], backgrounds = Object.create(null), ready = true } = participant;
  return {
    ...participant,
    talents: talents.map((entry) =>
      typeof entry === 'string' ? { talent: entry, level: 1 } : { level: 1, ...entry },
    ),
    needs: needs.map((entry) =>
      typeof entry === 'string' ? { need: entry, weight: 1 } : { weight: 1, ...entry },
    ),
    backgrounds,
    dayparts: [...new Set(participant.dayparts)],
    languages: [...new Set(participant.languages?.map(primarySubtag))],
    ready,
  };
}

/** The language itself, without script, region or variant: `pt-BR` is `pt`. */
function primarySubtag(tag: string): string {
  const [language = tag] = tag.split('-', 1);
  return language.toLowerCase();
}
