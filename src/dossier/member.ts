import type { WeighedRelation } from '../explanation/relations.js';
import { coarsen } from '../geography/coarse.js';
import type { Daypart } from '../model/daypart.js';
import type { MemberDossier } from '../model/dossier.js';
import type { Fact } from '../model/facts/facts.js';
import { momentOf } from '../model/moment.js';
import { factsForOne } from '../outside/facts.js';
import { openOutside } from '../outside/outside.js';
import type { Ground } from '../placement/ground.js';
import { cellMetres } from './cells.js';
import { dossierHead } from './head.js';
import { ownSettingFacts } from './setting-facts.js';
import { explainMembers, type Story } from './story.js';

/**
 * What one participant may read about themselves. Help that would tell a sensitive need of somebody else is left out: what
 * they could do for that need, and what both of them need and only by that could help each other with.
 */
export function memberDossier(story: Story, participant: string): MemberDossier {
  const own = story.places.circles.find(({ members }) => members.includes(participant));
  return {
    ...dossierHead(story),
    audience: 'member',
    participant,
    circle: own?.id ?? null,
    facts:
      own === undefined ? [{ code: 'you-wait', participant }] : ownFacts(story, participant, own.members),
  };
}

function ownFacts(story: Story, participant: string, ids: readonly string[]): Fact[] {
  const { evaluation, relations } = explainMembers(story, ids);
  const setting = story.settingOf(ids);
  const sensitive = new Set(story.vocabulary.needs.filter((need) => need.sensitive).map(({ slug }) => slug));
  // That nobody meets such a need would tell, where it is not said, that somebody has it too.
  const revealing = new Set(
    story.vocabulary.needs.filter((need) => need.sensitive && need.mutual > 0).map(({ slug }) => slug),
  );
  const own = relations.filter(({ giver, receiver }) => giver === participant || receiver === participant);
  const mayRead = ({ receiver, need, talent }: WeighedRelation): boolean =>
    !sensitive.has(need) || (receiver === participant && talent !== null);
  const told = own.filter(mayRead);
  // What both do for each other is told once.
  const isReturn = ({ giver, receiver, need, talent }: WeighedRelation): boolean =>
    receiver === participant &&
    talent === null &&
    told.some((other) => other.receiver === giver && other.need === need && other.talent === null);
  return [
    { code: 'your-circle', members: ids.length },
    ...(setting === undefined ? [] : ownSettingFacts(setting, participant)),
    ...told
      .filter(({ giver }) => giver === participant)
      .map(({ receiver, need, talent }): Fact => ({ code: 'you-could-help', receiver, need, talent })),
    ...helpFor(told.filter((relation) => relation.receiver === participant && !isReturn(relation))),
    ...evaluation.evidence.complementarity.uncovered
      .filter((need) => need.participant === participant && !revealing.has(need.need))
      .map(({ need }): Fact => ({ code: 'your-need-unmet', need })),
    ...partnersFor(story, participant, momentOf(setting?.setting)),
    { code: 'ask-your-coach', participant },
  ];
}

/**
 * Partners for one member, as seen from the middle of the cell that they live in: with several ways to places that everybody knows, a
 * home could be found again.
 */
function partnersFor({ ground, vocabulary }: Story, participant: string, moment: Daypart | null): Fact[] {
  const coarse: Ground = {
    ...ground,
    person: (id) => ({ ...ground.person(id), home: coarsen(ground.person(id).home, cellMetres) }),
  };
  const outside = openOutside(coarse, vocabulary);
  return outside === undefined ? [] : factsForOne(coarse, outside, participant, moment);
}

/** Who could help somebody with what, by need in the order in which they come. */
function helpFor(relations: readonly WeighedRelation[]): Fact[] {
  const needs = [...new Set(relations.map(({ need }) => need))];
  return needs.map((need) => ({
    code: 'could-help-you',
    givers: relations.filter((relation) => relation.need === need).map(({ giver }) => giver),
    need,
  }));
}
