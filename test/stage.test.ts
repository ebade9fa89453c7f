import { describe, expect, test } from 'vitest';
import {
  type CoachInput,
  explainProposal,
  type Fact,
  type MeetingPlaceInput,
  type PoolInput,
  parseProposal,
  proposeCircles,
  proposeCirclesSync,
  type Setting,
  stageCircles,
  suggestCircles,
  type VolunteerInput,
} from '../src/index.js';
import { maassluis, metresNorth, participant, pool } from './support/builders.js';

const policy = { size: { min: 3, max: 3 } };

/** Six neighbours, and what surrounds them. */
function six(
  surrounding: {
    readonly meetingPlaces?: readonly MeetingPlaceInput[];
    readonly coaches?: readonly CoachInput[];
    readonly volunteers?: readonly VolunteerInput[];
  },
  said: Parameters<typeof participant>[1] = {},
): PoolInput {
  return pool(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => participant(id, said)),
    surrounding,
  );
}

const halves = [
  ['a', 'b', 'c'],
  ['d', 'e', 'f'],
];

function settingsOf(given: PoolInput, circles = halves) {
  return stageCircles(given, circles, { policy }).circles.map(({ setting }) => setting);
}

describe('a setting', () => {
  test('lacks a part for each reason that alone keeps somebody out', () => {
    const missing = (...volunteers: VolunteerInput[]) =>
      settingsOf(six({ volunteers }, { dayparts: ['mon-morning'], languages: ['nl'] }), [['a', 'b', 'c']])[0]!
        .missing;
    const mute = { id: 'u', home: maassluis, languages: ['ar'] };
    const busy = { id: 'v', home: maassluis, dayparts: ['fri-evening'] } as const;
    expect(missing(mute, busy)).toEqual([{ part: 'volunteer', reasons: ['language', 'dayparts'] }]);
    expect(missing({ ...mute, ...busy, id: 'w' }, busy)).toEqual([
      { part: 'volunteer', reasons: ['dayparts'] },
    ]);
  });

  test('has no coach who has no room, which is not because of other circles', () => {
    const [setting] = settingsOf(six({ coaches: [{ id: 'ann', starts: 0 }] }), [['a', 'b', 'c']]);
    expect(setting!.missing).toEqual([{ part: 'coach', reasons: ['full'] }]);
  });

  test('has what there is for all circles, and no more for any', () => {
    const hall = { id: 'hall', point: maassluis, dayparts: ['tue-morning'] } as const;
    const [one, other] = settingsOf(
      six({ meetingPlaces: [hall], coaches: [{ id: 'ann' }], volunteers: [{ id: 'vic', home: maassluis }] }),
    );
    expect([one!.place, other!.place].sort()).toEqual(['hall', null]);
    expect([one!.coach, other!.coach]).toEqual(['ann', 'ann']);
    expect(one!.daypart).not.toBe(other!.daypart);
    expect([one!.missing, other!.missing].flat()).toEqual([
      { part: 'place', reasons: ['taken'] },
      { part: 'volunteer', reasons: ['taken'] },
    ]);
  });

  test('of people who wait longest has the coach whom all need', () => {
    const given = six({ coaches: [{ id: 'ann', starts: 1 }] });
    const participants = given.participants.map((person) =>
      person.id === 'f' ? { ...person, waitingSince: '2025-01-01' } : person,
    );
    expect(settingsOf({ ...given, participants }).map(({ coach }) => coach)).toEqual([null, 'ann']);
  });

  test('is a daypart and nothing missing where the pool keeps nothing', () => {
    expect(settingsOf(six({}))[0]).toEqual({
      daypart: 'mon-morning',
      place: null,
      coach: null,
      volunteer: null,
      cannotCome: [],
      missing: [],
    });
  });

  test('names who cannot come, and that there is no good moment', () => {
    const given = pool([
      participant('a', { dayparts: ['mon-morning'] }),
      participant('b', { dayparts: ['mon-morning'] }),
      participant('c', { dayparts: ['sun-evening'] }),
    ]);
    const [setting] = settingsOf(given, [['c', 'b', 'a']]);
    expect(setting).toMatchObject({
      daypart: 'mon-morning',
      cannotCome: ['c'],
      missing: [{ part: 'daypart', reasons: ['dayparts'] }],
    });
  });

  test('prefers the volunteer who can do what nobody in the circle can', () => {
    const given = six(
      {
        volunteers: ['one', 'two', 'three'].map((id) => ({
          id,
          home: maassluis,
          ...(id === 'two' && { talents: ['paperwork'] }),
        })),
      },
      { needs: ['letters-and-forms'] },
    );
    expect(settingsOf(given, [['a', 'b', 'c']])[0]!.volunteer).toBe('two');
  });

  test('has a coach who speaks with enough members, and sooner one who speaks with all', () => {
    const given = pool(
      ['a', 'b', 'c', 'd', 'e'].map((id) => participant(id, { languages: id === 'e' ? ['ar'] : ['nl'] })),
    );
    const coachOf = (...coaches: CoachInput[]) =>
      settingsOf({ ...given, coaches }, [given.participants.map(({ id }) => id)])[0]!.coach;
    expect(coachOf({ id: 'ann', languages: ['nl'] })).toBe('ann');
    expect(coachOf({ id: 'amal', languages: ['ar'] })).toBeNull();
    for (const id of ['w', 'x', 'y', 'z']) {
      expect(coachOf({ id: 'ann', languages: ['nl'] }, { id, languages: ['ar', 'nl'] })).toBe(id);
    }
  });

  test('of a circle of nobody is empty', () => {
    expect(settingsOf(six({ coaches: [{ id: 'ann' }] }), [[]])[0]!.daypart).toBeNull();
  });

  test('says when places clash with the only coach', () => {
    const given = six({
      meetingPlaces: [{ id: 'hall', point: maassluis, dayparts: ['tue-morning'] }],
      coaches: [{ id: 'ann', dayparts: ['wed-morning'] }],
    });
    expect(settingsOf(given, [['a', 'b', 'c']])[0]).toMatchObject({
      coach: 'ann',
      missing: [{ part: 'place', reasons: ['clash'] }],
    });
  });
});

test('wrong calls are refused', () => {
  expect(() => stageCircles(six({}), [['a', 'nobody']])).toThrow(RangeError);
  expect(() => stageCircles(six({}), [['a'], ['a']])).toThrow('circles[1].members[0]');
  expect(() => stageCircles(six({}), halves, { seed: -1 })).toThrow(RangeError);
  expect(() => stageCircles(six({}), 7 as never)).toThrow();
});

describe('a proposal', () => {
  const given = six({ coaches: [{ id: 'ann', starts: 1 }], meetingPlaces: [] });

  test('has settings, which are read back without complaint', () => {
    const proposal = proposeCirclesSync(given, { policy });
    expect(proposal.circles.map(({ setting }) => setting!.coach).sort()).toEqual(['ann', null]);
    expect(() => parseProposal(JSON.parse(JSON.stringify(proposal)))).not.toThrow();
  });

  test('has the first best when it was aborted or its time is up, and none where that takes long', async () => {
    const controller = new AbortController();
    // A clock that stands still: a first best takes no time, however slow the machine is.
    const late = await proposeCircles(given, {
      policy,
      signal: controller.signal,
      now: () => 0,
      onProgress: ({ phase }) => phase === 'reasons' && controller.abort(),
    });
    expect([late.stoppedBy, late.circles.length > 0]).toEqual(['abort', true]);
    expect(late.circles.map(({ setting }) => setting!.coach).sort()).toEqual(['ann', null]);
    // A clock on which a minute goes by at every look.
    let minutes = 0;
    const now = () => 60_000 * minutes++;
    const slow = proposeCirclesSync(given, { policy, maxSeconds: 600, now });
    expect(slow.circles.length).toBeGreaterThan(0);
    expect(slow.circles.every((circle) => !('setting' in circle))).toBe(true);
    const halted = proposeCirclesSync(given, { policy, maxSeconds: 0, now: () => 0 });
    expect(halted.circles.every(({ setting }) => setting !== undefined)).toBe(true);
  });

  test('is the same with and without turns for others', async () => {
    expect(await proposeCircles(given, { policy })).toEqual(proposeCirclesSync(given, { policy }));
  });
});

type Choice = Partial<Pick<Setting, 'daypart' | 'place' | 'coach' | 'volunteer'>>;
const bare = { daypart: null, place: null, coach: null, volunteer: null };

describe('an explanation', () => {
  const given: PoolInput = {
    ...six({ coaches: [{ id: 'ann', starts: 1 }], meetingPlaces: [{ id: 'hall', point: maassluis }] }),
  };
  const asking: PoolInput = {
    ...given,
    participants: given.participants.map((person) =>
      person.id === 'a' ? { ...person, requires: ['secret-step-free'], dayparts: ['sun-evening'] } : person,
    ),
  };
  const codes = (facts: readonly Fact[]) => facts.map(({ code }) => code);

  test('tells the coach all of the setting, whether it was saved or not', () => {
    const proposal = proposeCirclesSync(asking, { policy });
    const saved = explainProposal(asking, proposal, { audience: 'coach' });
    const bare = {
      ...proposal,
      circles: proposal.circles.map(({ setting: _, ...circle }) => circle),
    };
    expect(explainProposal(asking, bare, { audience: 'coach' })).toEqual(saved);
    const facts = saved.circles.flatMap((circle) => circle.facts);
    expect(codes(facts)).toEqual(
      expect.arrayContaining(['meets-at', 'has-coach', 'setting-lacks', 'place-requires']),
    );
    expect(codes(facts)).not.toContain('best-daypart');
  });

  const told = (pool: PoolInput, circles: ReadonlyArray<readonly string[]>, settings: readonly Choice[]) => {
    const proposal = {
      version: 1 as const,
      policy,
      circles: circles.map((members, circle) => ({ members, setting: { ...bare, ...settings[circle]! } })),
    };
    return explainProposal(pool, proposal, { audience: 'coach' }).circles.map(({ facts }) => facts);
  };
  const broken = (facts: readonly Fact[]) => facts.find(({ code }) => code === 'setting-broken');
  const hall = { id: 'hall', point: maassluis };

  test('takes a setting that people changed, but says what does not hold and chooses that circle anew', () => {
    const moment = (facts: readonly Fact[]) => facts.find(({ code }) => code === 'meets-at');
    const [one, other] = told(given, halves, [
      { daypart: 'fri-evening', place: 'hall' },
      { daypart: 'fri-evening', place: 'gone', coach: 'ann' },
    ]);
    expect(moment(one!)).toEqual({ code: 'meets-at', daypart: 'fri-evening', place: 'hall' });
    expect(broken(one!)).toBeUndefined();
    expect(moment(other!)).toEqual({ code: 'meets-at', daypart: 'mon-morning', place: 'hall' });
    expect(other).toContainEqual({ code: 'has-coach', coach: 'ann' });
    expect(broken(other!)).toEqual({ code: 'setting-broken', parts: ['place'] });
  });

  test('of two circles that say they are at the same place at once, one keeps it', () => {
    const twice = halves.map(() => ({ daypart: 'fri-evening', place: 'hall' }) as const);
    const facts = told(six({ meetingPlaces: [hall] }), halves, twice);
    expect(facts.map(broken).filter((fact) => fact !== undefined)).toEqual([
      { code: 'setting-broken', parts: ['place'] },
    ]);
  });

  test.each<[string, PoolInput, Choice, string[]]>([
    ['enough members', six({ coaches: [{ id: 'ann' }] }, { dayparts: ['mon-morning'] }), {}, ['daypart']],
    ['seats', six({ meetingPlaces: [{ ...hall, seats: 2 }] }), { place: 'hall' }, ['place']],
    ['facilities', six({ meetingPlaces: [hall] }, { requires: ['step-free'] }), { place: 'hall' }, ['place']],
    [
      'a place that is near',
      six({ meetingPlaces: [{ id: 'hall', point: metresNorth(maassluis, 9000) }] }),
      { place: 'hall' },
      ['place'],
    ],
    [
      'a place that is open',
      six({ meetingPlaces: [{ ...hall, dayparts: ['tue-morning'] }] }),
      { place: 'hall' },
      ['place'],
    ],
    [
      'a coach who speaks with them',
      six({ coaches: [{ id: 'ann', languages: ['ar'] }] }, { languages: ['nl'] }),
      { coach: 'ann' },
      ['coach'],
    ],
    [
      'a coach who has time',
      six({ coaches: [{ id: 'ann', dayparts: ['tue-morning'] }] }),
      { coach: 'ann' },
      ['coach'],
    ],
    ['a coach who starts circles', six({ coaches: [{ id: 'ann', starts: 0 }] }), { coach: 'ann' }, ['coach']],
    [
      'a volunteer who is near',
      six({ volunteers: [{ id: 'vic', home: metresNorth(maassluis, 9000) }] }),
      { volunteer: 'vic' },
      ['volunteer'],
    ],
  ])('does not hold a saved setting without %s', (_, pool, said, parts) => {
    const [facts] = told(pool, [['a', 'b', 'c']], [{ daypart: 'fri-evening', ...said }]);
    expect(broken(facts!)).toEqual({ code: 'setting-broken', parts });
  });

  test('finds again what is missing, and says where one is not used', () => {
    const pool = six({ coaches: [{ id: 'ann', languages: ['nl'] }] });
    const speaking = {
      ...pool,
      participants: pool.participants.map((person) => ({
        ...person,
        languages: person.id === 'c' ? ['ar'] : ['nl'],
      })),
    };
    const lacks = (members: readonly string[]) =>
      told(speaking, [members], [{ daypart: 'mon-morning' }])[0]!.filter(
        ({ code }) => code === 'setting-lacks',
      );
    const lacking = (...reasons: string[]) => [{ code: 'setting-lacks', part: 'coach', reasons }];
    expect(lacks(['a', 'b', 'c'])).toEqual(lacking('language'));
    expect(lacks(['a', 'b', 'd'])).toEqual(lacking('unused'));
  });

  test('names the one for whom no place will do, to the coach alone', () => {
    const pool = six({ meetingPlaces: [{ id: 'hall', point: metresNorth(maassluis, 1000) }] });
    const slow = {
      ...pool,
      participants: pool.participants.map((person) => ({ ...person, reach: person.id === 'b' ? 400 : 2000 })),
    };
    const proposal = proposeCirclesSync(slow, { policy });
    const facts = explainProposal(slow, proposal, { audience: 'coach' }).circles.flatMap(
      (each) => each.facts,
    );
    expect(facts).toContainEqual({ code: 'place-but-for', participants: ['b'], reasons: ['area'] });
    for (const participant of 'abcdef') {
      const own = explainProposal(slow, proposal, { audience: 'member', participant });
      expect(codes(own.facts)).not.toContain('place-but-for');
    }
  });

  test('tells the member whom the moment does not suit, and nobody else', () => {
    const busy: PoolInput = {
      ...given,
      participants: given.participants.map((person) => ({
        ...person,
        dayparts: [person.id === 'a' ? 'sun-evening' : 'mon-morning'],
      })),
    };
    const proposal = proposeCirclesSync(busy, { policy: { ...policy, dayparts: { share: 0.6 } } });
    const isTold = (participant: string) =>
      codes(explainProposal(busy, proposal, { audience: 'member', participant }).facts).includes(
        'does-not-suit-you',
      );
    expect([...'abcdef'].filter(isTold)).toEqual(['a']);
  });

  test('tells members where and when, and neither them nor the team what is about others', () => {
    const proposal = proposeCirclesSync(asking, { policy });
    for (const { members } of proposal.circles) {
      for (const participant of members) {
        const member = explainProposal(asking, proposal, { audience: 'member', participant });
        const text = JSON.stringify(member.facts);
        expect(text).not.toMatch(/secret|cannot|lacks|taken|requires/);
      }
    }
    const team = explainProposal(asking, proposal, { audience: 'team' });
    expect(codes(team.facts)).not.toContain('settings-whole');
    expect(JSON.stringify(team)).not.toMatch(/secret|"ann"|"hall"/);
  });

  test('tells a team how many circles lack nothing, where enough people are in each', () => {
    const ten = pool(
      Array.from({ length: 10 }, (_, each) => participant(`p-${each}`)),
      { coaches: [{ id: 'ann', starts: 1 }] },
    );
    const proposal = proposeCirclesSync(ten, { policy: { size: { min: 5, max: 5 } } });
    const { facts } = explainProposal(ten, proposal, { audience: 'team' });
    expect(facts).toContainEqual({
      code: 'settings-whole',
      whole: 1,
      circles: 2,
      parts: ['daypart', 'coach'],
    });
  });
});

test('the way to a running circle goes to its place where no meeting place of its own is given', () => {
  const given = pool([participant('a'), participant('b'), participant('c')], {
    meetingPlaces: [{ id: 'hall', point: metresNorth(maassluis, 1000) }],
    circles: [{ id: 'k', members: ['a', 'b'], place: 'hall' }],
  });
  const { suggestions } = suggestCircles(given, 'c', { policy: { size: { min: 2, max: 4 } }, mode: 'warn' });
  expect(suggestions[0]!.walk.toMeetingPlace?.metres).toBeCloseTo(1300, 1);
});

describe('a proposal that runs out of time', () => {
  const neighbours = six({
    meetingPlaces: [{ id: 'hall', point: maassluis }],
    coaches: [{ id: 'ann' }],
    volunteers: [{ id: 'v', home: maassluis }],
  });

  /** A clock that stands still while it is looked at so often, and then leaps an hour each time. */
  function leaping(after: number): () => number {
    let looks = 0;
    return () => Math.max(0, ++looks - after) * 3_600_000;
  }

  test('has circles without settings where there is none left to choose them, or settings for all', () => {
    const kinds = new Set<string>();
    for (let after = 1; after < 60; after++) {
      const { circles, stoppedBy } = proposeCirclesSync(neighbours, {
        policy,
        effort: 2000,
        maxSeconds: 60,
        now: leaping(after),
      });
      const settings = circles.filter(({ setting }) => setting !== undefined).length;
      expect([0, circles.length]).toContain(settings);
      if (circles.length > 0) kinds.add(settings === 0 ? 'none' : 'all');
      expect(['time', 'effort']).toContain(stoppedBy);
    }
    expect([...kinds].sort()).toEqual(['all', 'none']);
  });
});
