import fc from 'fast-check';
import type { NeighbourhoodInput, PartnerSubject, TravelStop } from '../../index.js';
import { dayparts, home, languages, text } from './traits.js';

/** What can surround participants with these ids; every key may be left out. */
export function neighbourhood(
  participants: readonly string[],
  talents: readonly string[],
  needs: readonly string[],
): fc.Arbitrary<NeighbourhoodInput> {
  const ids = fc.uniqueArray(text, { maxLength: 3 });
  const each = <Value>(kind: (id: string) => fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
    ids.chain((known) => fc.tuple(...known.map(kind)) as fc.Arbitrary<Value[]>);
  const some = (slugs: readonly string[]): fc.Arbitrary<string[]> =>
    fc.subarray([...slugs], { maxLength: Math.min(3, slugs.length) });
  const subjects = fc
    .tuple(some(talents), some(talents), some(needs))
    .map(([bare, named, wanted]): (string | PartnerSubject)[] => [
      ...bare,
      ...named.map((talent) => ({ talent })),
      ...wanted.map((need) => ({ need })),
    ]);
  const count = fc.nat(30);
  const reach = fc.integer({ min: 1, max: 3_000 });
  const free = { dayparts, languages };
  return fc
    .record(
      {
        meetingPlaces: each((id) =>
          fc.record(
            { id: fc.constant(id), point: home, dayparts, seats: count, facilities: fc.array(text) },
            { requiredKeys: ['id', 'point'] },
          ),
        ),
        coaches: each((id) =>
          fc.record(
            {
              id: fc.constant(id),
              area: fc.array(home, { minLength: 3, maxLength: 5 }),
              point: home,
              circles: count,
              starts: count,
              ...free,
              routes: fc.subarray(['wijkteam', 'provider', 'self'] as const),
            },
            { requiredKeys: ['id'] },
          ),
        ),
        volunteers: each((id) =>
          fc.record(
            { id: fc.constant(id), home, reach, ...free, talents: some(talents) },
            { requiredKeys: ['id', 'home'] },
          ),
        ),
        partners: each((id) =>
          fc.record(
            { id: fc.constant(id), point: home, dayparts, offers: subjects, wishes: subjects },
            { requiredKeys: ['id', 'point'] },
          ),
        ),
        barriers: fc.array(
          fc
            .tuple(fc.array(home, { minLength: 2, maxLength: 4 }), fc.option(fc.nat(500), { nil: undefined }))
            .map(([line, metres]) => ({
              line,
              crossings: metres === undefined ? [line[1]!] : [line[0]!, { at: line[1]!, metres }],
            })),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: [] },
    )
    .chain((around) => {
      const stops: TravelStop[] = [
        ...participants,
        ...(around.meetingPlaces ?? []).map(({ id }) => ({ meetingPlace: id })),
        ...(around.coaches ?? []).map(({ id }) => ({ coach: id })),
        ...(around.volunteers ?? []).map(({ id }) => ({ volunteer: id })),
        ...(around.partners ?? []).map(({ id }) => ({ partner: id })),
        { lat: 52, lon: 5 },
      ];
      return fc
        .record({
          stops: fc.shuffledSubarray(stops),
          unit: fc.constantFrom('metres', 'minutes'),
          ways: fc.infiniteStream(fc.option(fc.nat(3_000), { freq: 9 })),
        })
        .map(({ stops, unit, ways }) => ({
          unit,
          stops,
          ways: stops.map(() => stops.map(() => ways.next().value as number | null)),
        }))
        .chain((travel) => fc.constantFrom({ ...around, travel }, around));
    }) as fc.Arbitrary<NeighbourhoodInput>;
}
