import type { ParticipantInput, PolicyInput, PoolInput } from '../../src/index.js';
import { parsePolicy } from '../../src/index.js';
import type { RemedyChange } from '../../src/model/remedy.js';

/** A pool and a policy, as they may be written. */
export interface Setting {
  readonly pool: PoolInput;
  readonly policy: PolicyInput;
}

/** Makes a change as whoever keeps pool and policy would. */
export function applyChange({ pool, policy }: Setting, change: RemedyChange): Setting {
  const { size, reach, composition } = parsePolicy(policy);
  const withPerson = (
    id: string,
    more: (person: ParticipantInput) => Partial<ParticipantInput>,
  ): Setting => ({
    policy,
    pool: {
      ...pool,
      participants: pool.participants.map((person) =>
        person.id === id ? { ...person, ...more(person) } : person,
      ),
    },
  });
  switch (change.kind) {
    case 'reach':
      return withPerson(change.participant, () => ({ reach: change.to }));
    case 'daypart':
      return withPerson(change.participant, ({ dayparts = [] }) => ({
        dayparts: [...dayparts, change.daypart],
      }));
    case 'language':
      return withPerson(change.participant, ({ languages = [] }) => ({
        languages: [...languages, change.language],
      }));
    case 'share': {
      const rules = pool.backgrounds ?? [];
      const own = rules.find(({ attribute }) => attribute === change.attribute);
      const maxShare = Math.max(own?.maxShare ?? composition.maxShare, change.members / change.of);
      return {
        policy,
        pool: {
          ...pool,
          backgrounds: [
            ...rules.filter((rule) => rule !== own),
            { ...own, attribute: change.attribute, maxShare },
          ],
        },
      };
    }
    case 'distance':
      return { pool, policy: { ...policy, reach: { ...reach, between: change.to } } };
    case 'size':
      return {
        pool,
        policy: {
          ...policy,
          size: { min: Math.min(size.min, change.to), max: Math.max(size.max, change.to) },
        },
      };
    case 'score':
      return { pool, policy: { ...policy, minimumScore: change.to } };
    case 'meet': {
      const [one, other] = change.participants;
      const pairs = (pool.apart ?? []).flatMap((set) =>
        set.flatMap((a, place) => set.slice(place + 1).map((b) => [a, b])),
      );
      return {
        policy,
        pool: { ...pool, apart: pairs.filter((pair) => !(pair.includes(one) && pair.includes(other))) },
      };
    }
  }
}
