import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesOf, pools } from '../../src/arbitraries/index.js';
import {
  type CircleStory,
  type Evaluation,
  evaluateCircle,
  explainProposal,
  type Fact,
  type FactCode,
  type Participant,
  type Pool,
  parsePolicy,
  parsePool,
  resolveVocabulary,
  type Vocabulary,
} from '../../src/index.js';
import { oracleHelp } from '../support/oracle/help.js';
import { oracleWalkingMetres } from '../support/oracle/index.js';

const policy = parsePolicy();

/** A circle of anybody, explained, and what there is to check it by. */
interface Case {
  readonly pool: Pool;
  readonly vocabulary: Vocabulary;
  readonly members: readonly Participant[];
  readonly evaluation: Evaluation;
  readonly story: CircleStory;
}

const cases: fc.Arbitrary<Case> = pools({ people: { min: 2, max: 11 } })
  .filter(({ participants }) => participants.length > 1)
  .chain((input) =>
    circlesOf(input).map((ids) => {
      const pool = parsePool(input);
      const proposal = { version: 1 as const, circles: [{ members: ids }] };
      const { circles } = explainProposal(input, proposal, { audience: 'coach' });
      return {
        pool,
        vocabulary: resolveVocabulary(pool.vocabulary),
        members: pool.participants.filter(({ id }) => ids.includes(id)),
        evaluation: evaluateCircle(input, ids),
        story: circles[0]!,
      };
    }),
  );

function hold(law: (each: Case) => void): void {
  fc.assert(
    fc.property(cases, (each) => {
      law(each);
    }),
    { numRuns: 40 },
  );
}

function of<Code extends FactCode>(facts: readonly Fact[], code: Code): Fact<Code>[] {
  return facts.filter((fact) => fact.code === code) as unknown as Fact<Code>[];
}

/** f(i,j,s), in the most obvious way: 0 where somebody cannot help. */
function amountOf(each: Case, giver: Participant, receiver: Participant, slug: string): number {
  const { members, vocabulary } = each;
  const strength = (helper: Participant): number =>
    helper === receiver ? 0 : oracleHelp(helper, receiver, slug, policy, vocabulary);
  const strengths = members.map(strength);
  const sum = strengths.reduce((a, b) => a + b, 0);
  const weight = receiver.needs.find(({ need }) => need === slug)!.weight;
  return sum === 0 ? 0 : (weight * Math.max(...strengths) * strength(giver)) / sum;
}

/** Everything anybody could do for anybody, as `giver receiver need` to its amount. */
function allHelp(each: Case): Map<string, number> {
  const help = new Map<string, number>();
  for (const giver of each.members) {
    for (const receiver of each.members) {
      for (const { need } of giver === receiver ? [] : receiver.needs) {
        const amount = amountOf(each, giver, receiver, need);
        if (amount > 0) help.set(JSON.stringify([giver.id, receiver.id, need]), amount);
      }
    }
  }
  return help;
}

describe('what is told of a circle could be found by asking around', () => {
  test('help is all the help there is, the most first', () => {
    hold((each) => {
      const told = each.story.help.map(({ giver, receiver, need, amount }) => ({
        key: JSON.stringify([giver, receiver, need]),
        amount,
      }));
      const expected = allHelp(each);
      expect(told.map(({ key }) => key).sort()).toEqual([...expected.keys()].sort());
      for (const { key, amount } of told) expect(amount).toBeCloseTo(expected.get(key)!, 9);
      const amounts = told.map(({ amount }) => amount);
      expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    });
  });

  test('what members give and get is the sum of the help that is told', () => {
    hold(({ story }) => {
      const sum = (parts: CircleStory['help']): number => parts.reduce((all, { amount }) => all + amount, 0);
      for (const { participant, give, get } of story.members) {
        expect(give).toBeCloseTo(sum(story.help.filter(({ giver }) => giver === participant)), 9);
        expect(get).toBeCloseTo(sum(story.help.filter(({ receiver }) => receiver === participant)), 9);
      }
    });
  });

  test('the talent is the best one for it, or there is none and both have the need', () => {
    hold(({ story, members, vocabulary }) => {
      for (const { giver, need, talent } of story.help) {
        const { talents, needs } = members.find(({ id }) => id === giver)!;
        const does = (slug: string, level: number): number =>
          level *
          (vocabulary.meets.find((each) => each.talent === slug && each.need === need)?.strength ?? 0);
        const best = Math.max(0, ...talents.map((each) => does(each.talent, each.level)));
        const { mutual } = vocabulary.needs.find(({ slug }) => slug === need)!;
        const has = needs.some((each) => each.need === need);
        if (talent === null) {
          expect(has).toBe(true);
          expect(mutual).toBeGreaterThan(best);
        } else {
          expect(does(talent, talents.find((each) => each.talent === talent)!.level)).toBe(best);
          expect(best).toBeGreaterThanOrEqual(has ? mutual : Number.MIN_VALUE);
        }
      }
    });
  });

  test('loops are real, and no other loop has more help going round', () => {
    hold((each) => {
      const ids = each.members.map(({ id }) => id);
      const strongest = (giver: string, receiver: string) =>
        each.story.help.find((one) => one.giver === giver && one.receiver === receiver);
      /** What goes round along some people, or nothing; twice the same need of both is told elsewhere. */
      const around = (people: readonly string[]): number => {
        const steps = people.map((giver, place) => strongest(giver, people[(place + 1) % people.length]!));
        if (steps.some((step) => step === undefined)) return 0;
        const isMutual = steps.every((step) => step!.talent === null && step!.need === steps[0]!.need);
        return isMutual ? 0 : Math.min(...steps.map((step) => step!.amount));
      };
      const pairs = ids.flatMap((a) => ids.filter((b) => a < b).map((b) => [a, b]));
      const triples = ids.flatMap((a) =>
        ids.flatMap((b) => ids.filter((c) => a < b && a < c && b !== c).map((c) => [a, b, c])),
      );
      for (const loops of [pairs, triples]) {
        const most = loops
          .map(around)
          .filter((amount) => amount > 0)
          .sort((a, b) => b - a)
          .slice(0, 2);
        const told = of(each.story.facts, 'help-loop')
          .map(({ steps }) => steps.map(({ giver }) => giver))
          .filter((people) => people.length === loops[0]?.length);
        expect(told.map(around)).toEqual(most);
      }
      for (const { steps } of of(each.story.facts, 'help-loop')) {
        for (const [place, step] of steps.entries()) {
          expect(step.receiver).toBe(steps[(place + 1) % steps.length]!.giver);
          expect(strongest(step.giver, step.receiver)).toMatchObject(step);
        }
      }
    });
  });

  test('needs that nobody meets, and those that hang on one, are counted right', () => {
    hold((each) => {
      const help = [...allHelp(each).keys()].map((key) => JSON.parse(key) as [string, string, string]);
      const stated = each.members.flatMap(({ id, needs }) => needs.map(({ need }) => [id, need] as const));
      const helpers = (id: string, need: string): string[] =>
        help.filter(([, receiver, slug]) => receiver === id && slug === need).map(([giver]) => giver);
      const unmet = stated.filter(([id, need]) => helpers(id, need).length === 0);
      const toldUnmet = of(each.story.facts, 'nobody-can-help').flatMap(({ need, participants }) =>
        participants.map((id) => [id, need]),
      );
      expect(toldUnmet.map(String).sort()).toEqual(unmet.map(String).sort());
      const single = stated
        .filter(([id, need]) => helpers(id, need).length === 1)
        .map(([id, need]) => [helpers(id, need)[0]!, id, need]);
      const toldSingle = of(each.story.facts, 'hangs-on-one').flatMap(({ helper, needs }) =>
        needs.map(({ participant, need }) => [helper, participant, need]),
      );
      expect(toldSingle.map(String).sort()).toEqual(single.map(String).sort());
      for (const { participant, facts } of each.story.members) {
        const own = stated.filter(([id]) => id === participant);
        const met = own.filter(([id, need]) => helpers(id, need).length > 0).length;
        expect(of(facts, 'needs-met').map((fact) => [fact.met, fact.of])).toEqual(
          own.length === 0 ? [] : [[met, own.length]],
        );
      }
    });
  });

  test('whoever mostly gives or gets does so more than twice, and by as much as half a need', () => {
    hold(({ story }) => {
      const told = (code: 'mostly-gives' | 'mostly-gets'): string[] =>
        of(story.facts, code).map(({ participant }) => participant);
      const one = (more: 'give' | 'get', less: 'give' | 'get'): string[] =>
        story.members
          .filter((member) => member[more] > 2 * member[less] && member[more] - member[less] >= 0.5)
          .map(({ participant }) => participant);
      expect(told('mostly-gives')).toEqual(one('give', 'get'));
      expect(told('mostly-gets')).toEqual(one('get', 'give'));
    });
  });

  test('half of the ways are no longer than the median, and half no shorter', () => {
    hold(({ story, members }) => {
      const metres = members.flatMap((one, place) =>
        members.slice(place + 1).map((other) => oracleWalkingMetres(one, other, policy)),
      );
      const [told] = of(story.facts, 'walks');
      if (told === undefined) {
        expect(members).toHaveLength(1);
        return;
      }
      const near = 1e-6;
      expect(metres.filter((each) => each <= told.medianMetres! + near).length * 2).toBeGreaterThanOrEqual(
        metres.length,
      );
      expect(metres.filter((each) => each >= told.medianMetres! - near).length * 2).toBeGreaterThanOrEqual(
        metres.length,
      );
      expect(told.longestMetres).toBeCloseTo(Math.max(...metres), 6);
      for (const { participant, facts } of story.members) {
        const own = members.find(({ id }) => id === participant)!;
        const ways = members
          .filter((other) => other !== own)
          .map((other) => oracleWalkingMetres(own, other, policy));
        const [company] = of(facts, 'company');
        expect(company!.nearestMetres).toBeCloseTo(Math.min(...ways), 6);
        const reach = own.reach ?? policy.reach.personal;
        expect(company!.members).toBe(ways.filter((each) => each <= 1.5 * reach + near).length);
        expect(company!.nearestMinutes).toBeCloseTo(company!.nearestMetres! / (reach <= 500 ? 50 : 80), 9);
      }
    });
  });

  test('no moment and no language suits more members than the one that is named', () => {
    hold(({ story, members }) => {
      const most = (said: (member: Participant) => readonly string[]): number[] => {
        const words = [...new Set(members.flatMap(said))];
        const counts = words.map(
          (word) => members.filter((each) => said(each).length === 0 || said(each).includes(word)).length,
        );
        return counts.length === 0 ? [] : [Math.max(...counts)];
      };
      const moments = of(story.facts, 'best-daypart');
      expect(moments.map((fact) => fact.members)).toEqual(most(({ dayparts }) => dayparts));
      for (const { daypart, cannot, stated } of moments) {
        const said = members.filter(({ dayparts }) => dayparts.length > 0);
        expect(stated).toBe(said.length);
        expect(cannot).toEqual(
          said
            .filter(({ dayparts }) => !dayparts.includes(daypart))
            .map(({ id }) => id)
            .sort(),
        );
      }
      const spoken = of(story.facts, 'shared-language');
      expect(spoken.map((fact) => fact.members)).toEqual(most(({ languages }) => languages));
      for (const { stated } of spoken) {
        expect(stated).toBe(members.filter(({ languages }) => languages.length > 0).length);
      }
    });
  });

  test('scores, labels and broken rules are those of the evaluation', () => {
    hold(({ story, evaluation, members }) => {
      const told = of(story.facts, 'criterion').map(({ criterion, score }) => [criterion, score]);
      expect(Object.fromEntries(told)).toEqual(evaluation.scores);
      const measured = Object.values(evaluation.scores).filter((score) => score !== null);
      const lowest = Math.min(...measured);
      expect(of(story.facts, 'weak-spot').map(({ score }) => score)).toEqual(lowest < 0.5 ? [lowest] : []);
      const { commonest, alone } = evaluation.evidence.mix;
      expect(of(story.facts, 'commonest-label').map(({ members }) => members)).toEqual(
        commonest !== null && commonest.members > 1 ? [commonest.members] : [],
      );
      expect(of(story.facts, 'alone').map(({ participant }) => participant)).toEqual(alone);
      for (const { attribute, labels, members: most } of of(story.facts, 'commonest-label')) {
        const having = (label: string): number =>
          members.filter(({ backgrounds }) => backgrounds[attribute] === label).length;
        const all = [...new Set(members.map(({ backgrounds }) => backgrounds[attribute]))];
        expect(labels).toEqual(all.filter((label) => label !== undefined && having(label) === most).sort());
      }
      const broken = new Set(evaluation.violations.map(({ code }) => code));
      const rules = of(story.facts, 'breaks-rule');
      expect(new Set(rules.map(({ rule }) => rule))).toEqual(broken);
      for (const { rule, people, participants } of rules) {
        const concerned = new Set(
          evaluation.violations.filter(({ code }) => code === rule).flatMap((each) => each.participants),
        );
        expect(people).toBe(concerned.size);
        expect(participants).toEqual(rule === 'dominance' ? [] : [...concerned].sort());
      }
    });
  });
});
