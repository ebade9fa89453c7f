import { describe, expect, test } from 'vitest';
import {
  InputError,
  type ParticipantInput,
  type PolicyInput,
  type PoolInput,
  parsePool,
  preparePool,
  type RunningCircleInput,
  refusalCodes,
  suggestCircles,
} from '../src/index.js';
import { maassluis, metresEast, metresNorth, participant, pool } from './support/builders.js';

const policy = { size: { min: 3, max: 5 }, composition: { maxShare: 1 } } as const satisfies PolicyInput;
const far = metresNorth(maassluis, 9000);

/** Three members at one place and somebody who waits there, with what is said of the circle and of the person. */
function square(
  circle: Partial<RunningCircleInput> = {},
  said: Partial<ParticipantInput> = {},
  known: Partial<PoolInput> = {},
): PoolInput {
  const people = ['a', 'b', 'c'].map((id) => participant(id));
  return pool([...people, participant('p', said)], {
    circles: [{ id: 'c-1', members: ['a', 'b', 'c'], ...circle }],
    ...known,
  });
}

const suggest = (input: PoolInput, options: object = {}) =>
  suggestCircles(input, 'p', { policy, ...options });

const apart = { apart: [['a', 'p']] };
const talkers = ['a', 'b', 'c'].map((id) =>
  participant(id, { languages: ['nl'], dayparts: ['mon-morning'] }),
);
const unlike = (said: Partial<ParticipantInput>): PoolInput =>
  pool([...talkers, participant('p', said)], { circles: [{ id: 'c-1', members: ['a', 'b', 'c'] }] });
const loners = ['a', 'b', 'c'].map((id) => participant(id, { talents: ['cooking'], needs: ['odd-jobs'] }));

describe('a running circle is refused', () => {
  const table: ReadonlyArray<
    readonly [code: string, why: string, input: PoolInput, options: object | undefined]
  > = cases([
    [
      'declined',
      'which the person said no to',
      square({ members: ['a', 'b', 'c', { participant: 'p', status: 'declined' }] }),
    ],
    [
      'declined',
      'rather than as locked, full and far',
      square(
        { members: ['a', { participant: 'p', status: 'declined' }], locked: true, openSeats: 0 },
        { home: far },
      ),
    ],
    ['locked', 'that takes nobody', square({ locked: true, openSeats: 2 })],
    ['full', 'without a seat', square({ openSeats: 0 })],
    ['full', 'that has as many as fit', square(), { policy: { ...policy, size: { min: 3, max: 3 } } }],
    [
      'full',
      'whose last seat is for who was asked',
      square({ members: ['a', 'b', { participant: 'c', status: 'proposed' }] }),
      { policy: { ...policy, size: { min: 3, max: 3 } } },
    ],
    ['too-far', 'at the other end of town', square({}, { home: far })],
    [
      'size',
      'that takes more than fit',
      square({ openSeats: 3 }),
      { policy: { ...policy, size: { min: 3, max: 3 } } },
    ],
    [
      'stranded',
      'where the person can reach nobody',
      square({}, { home: metresEast(maassluis, 1000), reach: 300 }),
    ],
    ['apart', 'with somebody they may not meet', square({}, {}, apart)],
    [
      'together',
      'without somebody they stay with',
      pool([...square().participants, participant('q')], {
        circles: square().circles!,
        together: [['p', 'q']],
      }),
    ],
    [
      'ready',
      'with a member who is not ready',
      pool([participant('a', { ready: false }), ...square().participants.slice(1)], {
        circles: square().circles!,
      }),
    ],
    ['daypart', 'that meets when they cannot', unlike({ dayparts: ['sun-evening'] })],
    ['language', 'whose language they do not share', unlike({ languages: ['ar'] })],
    [
      'dominance',
      'that would be of one kind',
      pool(
        ['a', 'b', 'c', 'p'].map((id) => participant(id, { backgrounds: { route: 'x' } })),
        { circles: square().circles! },
      ),
      { policy: { size: policy.size } },
    ],
    [
      'place',
      'that would have nowhere to meet',
      { ...square(), meetingPlaces: [{ id: 'room', point: maassluis, seats: 3 }] },
      { policy: { ...policy, rules: { place: 'required' } } },
    ],
    [
      'score',
      'that would score too low',
      pool([...loners, participant('p', { needs: ['groceries'] })], { circles: square().circles! }),
      { policy: { ...policy, minimumScore: 0.9 } },
    ],
  ]);

  test.each(table)('as %s, %s', (code, _why, input, options) => {
    const { suggestions, refused } = suggest(input, options);
    expect([suggestions, refused]).toEqual([[], [{ circle: 'c-1', code }]]);
  });

  test('for every code there is', () => {
    expect(new Set(table.map(([code]) => code))).toEqual(new Set(refusalCodes));
  });

  test.each(table)('as %s in warn mode only where somebody decided it, %s', (code, _why, input, options) => {
    const { suggestions, refused } = suggest(input, { ...options, mode: 'warn' });
    const isDecided = ['declined', 'locked', 'full'].includes(code);
    expect([suggestions.length, refused.length]).toEqual(isDecided ? [0, 1] : [1, 0]);
    if (!isDecided) expect(suggestions[0]!.breaks).toContain(code === 'too-far' ? 'distance' : code);
  });
});

describe('a running circle is suggested', () => {
  test('with what it is, what it would be and what that means for each', () => {
    const people = [
      participant('a', { talents: ['cooking'], needs: ['odd-jobs', 'groceries'] }),
      participant('b', { talents: ['cooking'], needs: ['eating-together'] }),
      participant('p', {
        talents: ['handyman', 'cooking'],
        needs: ['eating-together', 'pet-sitting'],
        reach: 500,
      }),
    ];
    const meetingPlace = metresNorth(maassluis, 1000);
    const members = [{ participant: 'a', leavesOn: '2027-01-01' }, 'b'] as const;
    const { suggestions } = suggest(pool(people, { circles: [{ id: 'c-1', members, meetingPlace }] }));
    const [suggestion] = suggestions;
    expect(suggestion).toMatchObject({
      circle: 'c-1',
      members: ['a', 'b'],
      openSeats: 3,
      leaving: [{ participant: 'a', leavesOn: '2027-01-01' }],
      brings: { needs: [{ participant: 'a', need: 'odd-jobs' }], talents: ['handyman'] },
      gets: { needs: ['eating-together'], unmet: ['pet-sitting'] },
      breaks: [],
      appeared: [],
      disappeared: [{ code: 'size', participants: ['a', 'b'] }],
    });
    expect(suggestion!.people.map(({ participant: id, before }) => [id, before === null])).toEqual([
      ['a', false],
      ['b', false],
      ['p', true],
    ]);
    expect(suggestion!.walk.toMiddle).toEqual({ metres: 0, minutes: 0 });
    expect(suggestion!.walk.toMeetingPlace?.metres).toBeCloseTo(1300, 2);
    expect(suggestion!.walk.toMeetingPlace?.minutes).toBeCloseTo(26, 3);
  });

  test('after all others where it needs more people still', () => {
    const people = ['a', 'b', 'c', 'd', 'p'].map((id) => participant(id));
    const circles = [
      { id: 'small', members: ['a'] },
      { id: 'whole', members: ['b', 'c', 'd'] },
    ];
    const { suggestions } = suggest(pool(people, { circles }));
    expect(suggestions.map(({ circle, breaks }) => [circle, breaks])).toEqual([
      ['whole', []],
      ['small', ['size']],
    ]);
  });

  test('even where nobody is in it yet', () => {
    const { suggestions } = suggest(pool([participant('p')], { circles: [{ id: 'c-1', members: [] }] }));
    expect(suggestions[0]).toMatchObject({ members: [], breaks: ['size'], walk: { toMiddle: null } });
  });

  test('before one that is as good but further away, and else by lot', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'p'].map((id) =>
      participant(id, 'abc'.includes(id) ? { home: metresNorth(maassluis, 100) } : {}),
    );
    const circles = [
      { id: 'further', members: ['a', 'b', 'c'] },
      { id: 'nearer', members: ['d', 'e', 'f'] },
    ];
    expect(suggest(pool(people, { circles })).suggestions.map(({ circle }) => circle)).toEqual([
      'nearer',
      'further',
    ]);
    const here = people.map(({ id }) => participant(id));
    const first = (seed: number) => suggest(pool(here, { circles }), { seed }).suggestions[0]!.circle;
    expect(new Set(Array.from({ length: 20 }, (_, seed) => first(seed)))).toEqual(
      new Set(['nearer', 'further']),
    );
  });

  test('with the seats that fall free within the days that are asked for', () => {
    const members = ['a', 'b', 'c'].map((participant, position) => ({
      participant,
      leavesOn: `2026-1${position}-30`,
    }));
    const leaving = (leavingWithinDays: number) =>
      suggest(square({ members }), { leavingWithinDays }).suggestions[0]!.leaving.map(
        ({ participant }) => participant,
      );
    expect([leaving(0), leaving(9), leaving(39)]).toEqual([['a'], ['a', 'b'], ['a', 'b', 'c']]);
  });
});

describe('a circle is formed', () => {
  test('out of people who are ready and wait, and no others', () => {
    const people = [
      ...['p', 'q', 'r'].map((id) => participant(id)),
      participant('seated'),
      participant('not-ready', { ready: false }),
      participant('far', { home: far }),
    ];
    const { formations } = suggest(
      pool(people, { circles: [{ id: 'c-1', members: ['seated'], locked: true }] }),
    );
    expect(formations.map(({ members }) => members)).toEqual([['p', 'q', 'r']]);
    expect(formations[0]!.gain).toBeCloseTo(3, 9);
  });

  test('with those the person stays with, and without those they may not meet', () => {
    const people = ['p', 'q', 'r', 's', 't'].map((id) => participant(id));
    const { formations } = suggest(pool(people, { together: [['p', 't']], apart: [['t', 'q']] }));
    expect(formations[0]!.members).toEqual(['p', 'r', 's', 't']);
  });

  test('of the best there are, where all can be compared', () => {
    const needs = ['odd-jobs', 'groceries', 'transport', 'letters-and-forms'];
    const talents = ['handyman', 'shopping', 'driving', 'paperwork'];
    const people = ['p', 'q', 'r', 's', 't', 'u', 'v', 'w'].map((id, position) =>
      participant(id, {
        talents: [talents[position % 4]!],
        needs: [needs[(position * 3 + 1) % 4]!],
        home: metresEast(maassluis, position * 60),
        backgrounds: { route: `r-${position % 3}` },
      }),
    );
    const { formations } = suggest(pool(people));
    const others = people.slice(1).map(({ id }) => id);
    const all = Array.from({ length: 2 ** others.length }, (_, bits) =>
      others.filter((_id, at) => bits & (1 << at)),
    );
    const best = Math.max(
      ...all.map((members) => {
        const circles = [{ id: 'c-1', members }];
        const [suggestion] = suggest(pool(people, { circles })).suggestions;
        const n = members.length;
        if (suggestion === undefined || suggestion.breaks.length > 0) return 0;
        const { placement } = { placement: 0.5 };
        return (n + 1) * (placement + (1 - placement) * (1 - (1 - suggestion.after.score!) ** 2));
      }),
    );
    expect(formations[0]!.gain).toBeCloseTo(best, 9);
  });
});

describe('where there is nothing, it is said', () => {
  test('that somebody has a seat, or is not ready', () => {
    expect(suggest(square({ members: ['a', { participant: 'p', status: 'proposed' }] })).none?.code).toBe(
      'seated',
    );
    expect(suggest(square({}, { ready: false })).none?.code).toBe('not-ready');
    const { suggestions, formations } = suggest(square({}, { ready: false }), { mode: 'warn' });
    expect([suggestions.map(({ breaks }) => breaks), formations]).toEqual([[['ready']], []]);
  });

  test('that there is nothing near, and how far one would have to walk', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => participant(id));
    const away = participant('p', { home: metresNorth(maassluis, 2000) });
    const circles = [{ id: 'c-1', members: ['a', 'b', 'c', 'd'] }];
    const { none } = suggest(pool([...people, away], { circles }));
    expect(none).toMatchObject({ code: 'too-far', obstacles: [{ code: 'too-far', count: 1 }] });
    expect(none!.waysOut[0]).toEqual({
      kind: 'longer-walk',
      circle: 'c-1',
      participant: 'p',
      reach: 1734,
      between: 2600,
    });
    expect(suggest(pool([participant('p')])).none).toEqual({
      code: 'too-far',
      obstacles: [],
      waysOut: [{ kind: 'more-people', people: 2 }],
    });
  });

  test('which seat falls free first that would do', () => {
    const members = ['a', 'b', 'c'].map((participant, position) => ({
      participant,
      leavesOn: `202${9 - position}-01-01`,
    }));
    const { none } = suggest(square({ members, openSeats: 0 }));
    expect(none).toMatchObject({ code: 'no-seat', obstacles: [{ code: 'full', count: 1 }] });
    expect(none!.waysOut[0]).toEqual({
      kind: 'seat',
      circle: 'c-1',
      participant: 'p',
      leaves: 'c',
      on: '2027-01-01',
    });
  });

  test('that rules stand in the way, and which', () => {
    expect(suggest(square({}, {}, apart)).none).toMatchObject({
      code: 'rules',
      obstacles: [{ code: 'apart', count: 1 }],
    });
  });

  test('that rules stand in the way of a circle that could be formed', () => {
    const alike = ['p', 'q', 'r', 's'].map((id) => participant(id, { backgrounds: { route: 'x' } }));
    expect(suggest(pool(alike), { policy: { size: policy.size } }).none).toEqual({
      code: 'rules',
      obstacles: [],
      waysOut: [{ kind: 'more-people', people: 1 }],
    });
  });

  test('with how many more people a circle could be formed', () => {
    const three = { ...policy, size: { min: 5, max: 8 } };
    const people = [participant('p'), participant('q'), participant('r')];
    expect(suggest(pool(people), { policy: three }).none!.waysOut).toEqual([
      { kind: 'more-people', people: 2 },
    ]);
  });
});

describe('somebody new', () => {
  const prepared = preparePool(square(), policy);

  test('is taken as they come, and leaves no trace', () => {
    const one = suggestCircles(prepared, { id: 'n', home: maassluis });
    expect(one.suggestions.map(({ circle }) => circle)).toEqual(['c-1']);
    expect(suggestCircles(prepared, { id: 'n', home: maassluis })).toEqual(one);
    expect(() => suggestCircles(prepared, 'n')).toThrow(RangeError);
  });

  test.each([
    ['an id that is taken', { id: 'a', home: maassluis }, ['duplicate-id id']],
    ['nothing', undefined, ['wrong-type ']],
    ['no home', { id: 'n' }, ['missing-key home']],
    ['a home abroad', { id: 'n', home: { lat: 48.8, lon: 4.3 } }, ['outside-area home.lat']],
    ['a name', { id: 'n', home: maassluis, voornaam: 'Q7SECRET' }, ['forbidden-field ']],
    ['an unknown talent', { id: 'n', home: maassluis, talents: ['Q7SECRET'] }, ['unknown-talent talents[0]']],
    [
      'a wait to come',
      { id: 'n', home: maassluis, waitingSince: '2027-01-01' },
      ['waiting-after-date waitingSince'],
    ],
  ])('is refused with %s, by place and without a word of it', (_what, referral, issues) => {
    try {
      suggestCircles(prepared, referral as ParticipantInput);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).issues.map(({ code, path }) => `${code} ${path}`)).toEqual(issues);
      expect(JSON.stringify((error as InputError).issues) + (error as Error).message).not.toContain(
        'Q7SECRET',
      );
    }
  });
});

describe('a wrong call', () => {
  test.each([
    ['an unknown id', () => suggestCircles(square(), 'nobody')],
    ['a seed below 0', () => suggest(square(), { seed: -1 })],
    ['another mode', () => suggest(square(), { mode: 'lax' })],
    ['half a day', () => suggest(square(), { leavingWithinDays: 0.5 })],
  ])('with %s is told at once', (_what, call) => {
    expect(call).toThrow(RangeError);
  });

  test('with a policy beside a prepared pool, or a copy of one, is told at once', () => {
    const prepared = preparePool(square(), policy);
    expect(() => suggestCircles(prepared, 'p', { policy })).toThrow(TypeError);
    expect(() => suggestCircles({ ...prepared }, 'p')).toThrow(InputError);
    expect(() => suggestCircles(null as never, 'p')).toThrow(InputError);
  });
});

test('a pool is not changed by a question', () => {
  const input = parsePool(square());
  const text = JSON.stringify(input);
  suggestCircles(input, 'p', { policy });
  suggestCircles(input, { id: 'n', home: maassluis }, { policy });
  expect(JSON.stringify(input)).toBe(text);
});

type Case = readonly [code: string, why: string, input: PoolInput, options?: object];

function cases(rows: readonly Case[]) {
  return rows.map(([code, why, input, options]) => [code, why, input, options] as const);
}
