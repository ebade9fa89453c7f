import { circleFacts } from '../explanation/circle-facts.js';
import { memberFacts } from '../explanation/member-facts.js';
import { coarsen } from '../geography/coarse.js';
import type { CircleStory, CoachDossier, LeftOverStory } from '../model/dossier.js';
import { momentOf } from '../model/moment.js';
import { partnersOf } from '../outside/circle-partners.js';
import { partnerFacts } from '../outside/facts.js';
import { findRemedies } from '../placement/remedies.js';
import { cellMetres, homeRadius } from './cells.js';
import { dossierHead } from './head.js';
import { remedyFacts } from './remedy-facts.js';
import { settingFacts } from './setting-facts.js';
import { explainMembers, type Story } from './story.js';
import { surroundingsOf } from './surroundings.js';
import { countTotals, warnings, wholeFacts } from './whole.js';

/** Everything there is to say of a proposal, for the coach. */
export function coachDossier(story: Story): CoachDossier {
  const { value, places } = story;
  const surroundings = surroundingsOf(story.ground.pool);
  return {
    ...dossierHead(story),
    audience: 'coach',
    homeRadius,
    value,
    ...(surroundings && { surroundings }),
    facts: [...warnings(story), ...wholeFacts(countTotals(story), value)],
    circles: places.circles.map(({ id, members }) => tellCircle(story, id, members)),
    leftOver: places.leftOver.map((id) => tellLeftOver(story, id)),
  };
}

/** One circle, for its coach. */
export function tellCircle(story: Story, id: string, ids: readonly string[]): CircleStory {
  const circle = explainMembers(story, ids);
  const setting = story.settingOf(ids);
  const facts = circleFacts(circle);
  const { score, scores, people } = circle.evaluation;
  const partners = story.outside && partnersOf(story.ground, story.outside, ids, momentOf(setting?.setting));
  return {
    id,
    score,
    scores,
    facts: [
      // When they meet is decided, so it is not said as well when most could.
      ...(setting === undefined ? facts : facts.filter(({ code }) => code !== 'best-daypart')),
      ...(setting === undefined ? [] : settingFacts(setting, circle.members)),
      ...(partners === undefined ? [] : partnerFacts(partners)),
    ],
    members: circle.members.map(({ id: participant, talents, needs }, seat) => {
      const { give, get, coverage } = people[seat]!;
      return {
        participant,
        home: homeOf(story, participant),
        talents: talents.map(({ talent }) => talent).sort(),
        needs: needs.map(({ need }) => need).sort(),
        give,
        get,
        coverage,
        facts: memberFacts(circle, participant),
      };
    }),
    help: circle.relations.map(({ giver, receiver, need, talent, amount }) => ({
      giver,
      receiver,
      need,
      talent,
      amount,
    })),
    ...(partners && { partners: { needs: partners.needs, talents: partners.talents } }),
  };
}

function tellLeftOver(story: Story, participant: string): LeftOverStory {
  const reason = story.reasonFor(participant);
  const remedies = findRemedies(story.ground, participant, story.places);
  return {
    participant,
    home: homeOf(story, participant),
    reason,
    remedies,
    facts: [{ code: 'left-over', participant, reason }, ...remedyFacts(participant, remedies)],
  };
}

function homeOf({ ground }: Story, participant: string): LeftOverStory['home'] {
  return coarsen(ground.person(participant).home, cellMetres);
}
