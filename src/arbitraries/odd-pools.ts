import fc from 'fast-check';
import {
  buurtcirkel,
  type OwnVocabularyInput,
  type ParticipantInput,
  type PoolInput,
  type RunningCircleInput,
} from '../index.js';
import { isForbiddenHeader } from '../input/forbidden-names.js';
import { neighbourhood } from './odd/neighbourhood.js';
import { dayparts, home, languages, text } from './odd/traits.js';

const strength = fc.double({ min: 0, minExcluded: true, max: 1, noNaN: true });

const backgrounds = fc
  .array(
    fc.tuple(
      text.filter((name) => !isForbiddenHeader(name)),
      text,
    ),
    { maxLength: 3 },
  )
  // Unlike an assignment, this makes `__proto__` an own key.
  .map((entries) => Object.fromEntries(entries));

const vocabulary: fc.Arbitrary<OwnVocabularyInput> = fc
  .record({
    talents: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
    needs: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
    isExtension: fc.boolean(),
    isTriple: fc.boolean(),
    strength,
  })
  .map(({ talents, needs, isExtension, isTriple, strength }) => ({
    ...(isExtension ? { extends: 'buurtcirkel' as const } : {}),
    talents,
    needs: needs.map((slug, index) => (index === 0 ? slug : { slug, mutual: 0.4 })),
    meets: talents.map((talent) =>
      isTriple ? ([talent, needs[0]!, strength] as const) : { talent, need: needs[0]!, strength },
    ),
  }));

/** Running circles of which everything can be said. */
function circles(ids: readonly string[]): fc.Arbitrary<RunningCircleInput[]> {
  const began = fc.constantFrom('2020-02-29', '2026-11-21');
  const details = fc.record(
    { since: began, leavesOn: fc.constantFrom('2026-11-21', '2029-01-01') },
    { requiredKeys: [] },
  );
  const member = fc.tuple(details, fc.constantFrom('proposed', 'confirmed', undefined));
  return fc
    .record({
      members: fc.shuffledSubarray([...ids]),
      said: fc.array(fc.option(member), { minLength: ids.length, maxLength: ids.length }),
      declines: fc.boolean(),
      rest: fc.record(
        { since: began, locked: fc.boolean(), openSeats: fc.nat(9), meetingPlace: home },
        { requiredKeys: [] },
      ),
    })
    .map(({ members, said, declines, rest }) => [
      {
        id: 'one',
        members: members.map((participant, position) => {
          const [dates, status] = said[position] ?? [];
          return dates === undefined
            ? participant
            : { participant, ...dates, ...(status === undefined ? {} : { status }) };
        }),
        ...rest,
      },
      ...(declines ? [{ id: 'two', members: [{ participant: ids[0]!, status: 'declined' as const }] }] : []),
    ]);
}

/**
 * Pools that can be used and are as odd as can be: nearly everything is said that can be said, any text stands for an id, label or slug,
 * `__proto__` too, and homes lie anywhere. For those who read, keep or show pools; few circles come of them.
 */
export function oddPools(): fc.Arbitrary<PoolInput> {
  return fc
    .record({
      ids: fc.uniqueArray(text, { minLength: 4, maxLength: 7 }),
      vocabulary: fc.option(vocabulary, { nil: undefined }),
      attributes: fc.uniqueArray(
        text.filter((name) => !isForbiddenHeader(name)),
        { maxLength: 3 },
      ),
    })
    .chain(({ ids, vocabulary, attributes }) => {
      const mayUseShipped = vocabulary === undefined || vocabulary.extends !== undefined;
      const talents = [...slugs(vocabulary?.talents), ...(mayUseShipped ? slugs(buurtcirkel.talents) : [])];
      const needs = [...slugs(vocabulary?.needs), ...(mayUseShipped ? slugs(buurtcirkel.needs) : [])];
      return fc
        .record({
          participants: fc.tuple(...ids.map((id) => participant(id, talents, needs))),
          around: fc.oneof(fc.constant({}), neighbourhood(ids, talents, needs)),
          rest: fc.record(
            {
              apart: fc.array(fc.shuffledSubarray(ids, { minLength: 2 }), { maxLength: 2 }),
              together: fc.array(fc.shuffledSubarray(ids, { minLength: 2 }), { maxLength: 2 }),
              circles: fc.oneof(
                fc.constantFrom([], [{ id: ids[0]!, members: ids.slice(0, 2) }]),
                circles(ids),
              ),
              area: fc.constant({ lat: [50, 54], lon: [3, 8] } as const),
              backgrounds: fc.constant(attributes.map((attribute) => ({ attribute, maxShare: 0.5 }))),
            },
            { requiredKeys: [] },
          ),
        })
        .map(({ participants, around, rest }) => ({
          version: 1,
          date: '2026-11-21',
          ...(vocabulary === undefined ? {} : { vocabulary }),
          participants,
          ...around,
          ...rest,
        }));
    });
}

function participant(
  id: string,
  talents: readonly string[],
  needs: readonly string[],
): fc.Arbitrary<ParticipantInput> {
  return fc.record(
    {
      id: fc.constant(id),
      home,
      reach: fc.integer({ min: 1, max: 2_000 }),
      talents: fc
        .subarray([...talents], { maxLength: Math.min(4, talents.length) })
        .chain((chosen) => fc.tuple(...chosen.map((talent) => stated('talent', talent, 'level')))),
      needs: fc
        .subarray([...needs], { maxLength: Math.min(4, needs.length) })
        .chain((chosen) => fc.tuple(...chosen.map((need) => stated('need', need, 'weight')))),
      backgrounds,
      dayparts,
      languages,
      waitingSince: fc.constantFrom('2026-11-21', '2024-02-29'),
      ready: fc.boolean(),
      requires: fc.array(text),
      route: fc.constantFrom('wijkteam', 'provider', 'self'),
      referrer: text,
    },
    { requiredKeys: ['id', 'home'] },
  ) as fc.Arbitrary<ParticipantInput>;
}

function stated(key: string, slug: string, amount: string): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constant(slug),
    fc.constant({ [key]: slug }),
    strength.map((value) => ({ [key]: slug, [amount]: value })),
  );
}

function slugs(entries: ReadonlyArray<string | { readonly slug: string }> = []): string[] {
  return entries.map((entry) => (typeof entry === 'string' ? entry : entry.slug));
}
