import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policies, pools } from '../../src/arbitraries/index.js';
import {
  explainProposal,
  type Fact,
  findPartners,
  type PoolInput,
  proposeCirclesSync,
  reportFairness,
  sayFacts,
} from '../../src/index.js';
import { maassluis, metresNorth, participant, pool } from '../support/builders.js';

const cases = fc.record({
  input: pools({ people: { min: 5, max: 12 }, with: ['partners'] }),
  policy: policies({ kind: 'small-circles' }),
});

const isOutside = ({ code }: Fact): boolean => code.startsWith('partner');

describe('what is told of partners', () => {
  test('to a coach is what is found for each circle, and nothing where a pool does not speak of any', () => {
    let told = 0;
    fc.assert(
      fc.property(cases, ({ input, policy }) => {
        const proposal = proposeCirclesSync(input, { policy, effort: 40 });
        for (const { members, partners, facts } of explainProposal(input, proposal, { audience: 'coach' })
          .circles) {
          const { needs, talents } = findPartners(
            input,
            members.map((each) => each.participant),
            policy,
          );
          expect(partners).toEqual({ needs, talents });
          told += facts.filter(isOutside).length;
        }
        const { partners: _, ...plain } = input;
        const [one, other] = [input, plain].map((each) =>
          explainProposal(each, proposal, { audience: 'coach' }),
        );
        const circles = one!.circles.map(({ partners: _, ...circle }) => ({
          ...circle,
          facts: circle.facts.filter((fact) => !isOutside(fact)),
        }));
        expect(circles).toEqual(other!.circles);
        expect(JSON.stringify(other)).not.toContain('"partners"');
      }),
      { numRuns: 20 },
    );
    expect(told).toBeGreaterThan(10);
  });

  test('to a member is about their own needs and talents, whatever others say', () => {
    let told = 0;
    fc.assert(
      fc.property(cases, ({ input, policy }) => {
        const proposal = proposeCirclesSync(input, { policy, effort: 40 });
        for (const { members } of proposal.circles) {
          const id = members[0]!;
          const tell = (of: PoolInput) =>
            explainProposal(
              of,
              { version: 1, circles: [{ members }] },
              { audience: 'member', participant: id, policy },
            ).facts.filter(isOutside);
          const facts = tell(input);
          const silent = input.participants.map((each) =>
            each.id === id ? each : { ...each, needs: [], talents: [] },
          );
          expect(tell({ ...input, participants: silent })).toEqual(facts);
          const own = JSON.stringify(input.participants.find((each) => each.id === id));
          for (const fact of facts) {
            if (fact.code === 'partner-for-you') expect(own).toContain(`"${fact.need}"`);
            if (fact.code === 'partner-wants-yours') expect(own).toContain(`"${fact.talent}"`);
            expect(['partner-for-you', 'partner-wants-yours']).toContain(fact.code);
          }
          // Alone, nobody meets any need of theirs, so all partners for it are found.
          const found = new Map<string, number>();
          for (const { need } of findPartners(input, [id], policy).needs) {
            found.set(need, Math.min(2, (found.get(need) ?? 0) + 1));
          }
          const expected = [...found.values()].reduce((sum, each) => sum + each, 0);
          expect(facts.filter(({ code }) => code === 'partner-for-you').length).toBe(Math.min(5, expected));
          told += facts.length;
        }
      }),
      { numRuns: 20 },
    );
    expect(told).toBeGreaterThan(10);
  });

  test('to a team is a number with five people or more behind it', () => {
    let told = 0;
    fc.assert(
      fc.property(cases, ({ input, policy }) => {
        const proposal = proposeCirclesSync(input, { policy, effort: 40 });
        const { facts, circles } = explainProposal(input, proposal, { audience: 'team' });
        const outside = facts.filter(isOutside);
        expect(circles.flatMap((circle) => circle.facts).filter(isOutside)).toEqual([]);
        for (const fact of outside) {
          const matches = proposal.circles
            .map(({ members }) => findPartners(input, members, policy))
            .flatMap(({ needs, talents }) => [...needs, ...talents]);
          expect(new Set(matches.map(({ participant: id }) => id)).size).toBeGreaterThanOrEqual(5);
          expect(Object.keys(fact)).toEqual(['code', 'partners']);
          told++;
        }
        const report = reportFairness(input, { proposal, policy, samples: 1, effort: 10, audience: 'team' });
        expect(JSON.stringify(report)).not.toContain('partner-');
      }),
      { numRuns: 30 },
    );
    expect(told).toBeGreaterThan(2);
  });
});

describe('an example', () => {
  const near = metresNorth(maassluis, 200);
  const input = pool(
    [
      participant('p-1', { needs: ['letters-and-forms', 'money-overview'], talents: ['cooking'] }),
      participant('p-2', { home: metresNorth(maassluis, -200), needs: ['letters-and-forms'], reach: 500 }),
      participant('p-3', { talents: [{ talent: 'baking', level: 0.5 }] }),
    ],
    {
      partners: [
        { id: 'desk', point: near, offers: ['paperwork', { need: 'money-overview' }] },
        { id: 'kitchen', point: maassluis, wishes: ['cooking', { need: 'eating-together' }] },
        { id: 'away', point: metresNorth(maassluis, 3000), offers: ['paperwork'], wishes: ['cooking'] },
      ],
    },
  );
  const proposal = { version: 1, circles: [{ members: ['p-1', 'p-2', 'p-3'] }] } as const;
  const told = (facts: readonly Fact[], language: 'nl' | 'en') =>
    sayFacts(facts.filter(isOutside), { language }).join('\n');

  test('reads as this does', () => {
    const [circle] = explainProposal(input, proposal, { audience: 'coach' }).circles;
    const { facts } = explainProposal(input, proposal, { audience: 'member', participant: 'p-1' });
    expect(
      [told(circle!.facts, 'nl'), told(facts, 'nl'), told(circle!.facts, 'en'), told(facts, 'en')].join(
        '\n\n',
      ),
    ).toMatchInlineSnapshot(`
      "‘desk’ kan p-1 helpen met ‘Overzicht van mijn geld’. Niemand in deze cirkel kan dat. Het is 260 m lopen, ongeveer 3 minuten.
      ‘desk’ kan p-1 en p-2 helpen met ‘Post en formulieren’. Niemand in deze cirkel kan dat. Het is 260 tot 520 m lopen, ongeveer 3 tot 10 minuten.
      ‘kitchen’ zoekt iemand met het talent ‘Koken’. p-1 heeft dat talent. Het is op hetzelfde adres of vlakbij.
      ‘kitchen’ vraagt om ‘Samen eten’. p-3 kan daarbij helpen met ‘Bakken’. Het is op hetzelfde adres of vlakbij.

      Voor je hulpvraag ‘Overzicht van mijn geld’ kun je ook terecht bij ‘desk’. Het is minder dan 5 minuten lopen.
      Voor je hulpvraag ‘Post en formulieren’ kun je ook terecht bij ‘desk’. Het is minder dan 5 minuten lopen.
      ‘kitchen’ zoekt iemand met jouw talent ‘Koken’. Het is minder dan 5 minuten lopen.

      ‘desk’ could help p-1 with ‘Keeping track of my money’. Nobody in this circle can. It is 260 m on foot, about 3 minutes.
      ‘desk’ could help p-1 and p-2 with ‘Letters and forms’. Nobody in this circle can. It is 260 to 520 m on foot, about 3 to 10 minutes.
      ‘kitchen’ is looking for somebody with the talent ‘Cooking’. p-1 has that talent. It is at the same address or close by.
      ‘kitchen’ asks for ‘Eating together’. p-3 could help there with ‘Baking’. It is at the same address or close by.

      For your need ‘Keeping track of my money’ you can also go to ‘desk’. It is less than 5 minutes on foot.
      For your need ‘Letters and forms’ you can also go to ‘desk’. It is less than 5 minutes on foot.
      ‘kitchen’ is looking for somebody with your talent ‘Cooking’. It is less than 5 minutes on foot."
    `);
  });

  test('of everything that is told a team and of needs that nobody meets', () => {
    const facts: Fact[] = [
      { code: 'partners-of-use', partners: 1 },
      { code: 'partners-of-use', partners: 3 },
      ...[
        { people: 3, nobody: 3, outside: { partners: ['desk'], people: 3 } },
        { people: 3, nobody: 2, outside: { partners: ['desk', 'hall'], people: 1 } },
        { people: 1, nobody: 1, outside: { partners: ['desk'], people: 1 } },
      ].map(
        (said): Fact => ({
          code: 'unmet-need',
          need: 'groceries',
          tooFar: 0,
          talents: ['shopping'],
          ...said,
        }),
      ),
    ];
    expect(
      [sayFacts(facts).join('\n'), sayFacts(facts, { language: 'en' }).join('\n')].join('\n\n'),
    ).toMatchInlineSnapshot(`
      "1 organisatie in de buurt kan leden helpen, of leden kunnen daar helpen.
      3 organisaties in de buurt kunnen leden helpen, of leden kunnen daar helpen.
      3 mensen vragen om ‘Boodschappen’. Er is niemand die dat kan. ‘desk’ kan hen wel helpen.
      3 mensen vragen om ‘Boodschappen’. Voor 2 van hen is er niemand die dat kan. ‘desk’ en ‘hall’ kunnen 1 van hen wel helpen. Zoek iemand met het talent ‘Boodschappen doen’.
      1 persoon vraagt om ‘Boodschappen’. Er is niemand die dat kan. ‘desk’ kan deze persoon wel helpen.

      1 organisation nearby could help members, or members could help there.
      3 organisations nearby could help members, or members could help there.
      3 people ask for ‘Groceries’. There is nobody who can do that. ‘desk’ could help them.
      3 people ask for ‘Groceries’. For 2 of them there is nobody who can do that. ‘desk’ and ‘hall’ could help 1 of them. Look for somebody with the talent ‘Grocery shopping’.
      1 person asks for ‘Groceries’. There is nobody who can do that. ‘desk’ could help this person."
    `);
  });
});
