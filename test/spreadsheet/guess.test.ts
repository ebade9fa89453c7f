import { describe, expect, test } from 'vitest';
import { guessMapping, parseMapping, readHeadersCsv } from '../../src/index.js';

const guessed = (...headers: string[]): readonly string[] =>
  guessMapping(headers).mapping.columns.map(({ header, as, ticked }) =>
    [header, as, ticked].filter(Boolean).join(' = '),
  );

describe('a guessed mapping', () => {
  test('of the export of a register takes what is known, and nothing about a person', () => {
    const headers =
      'Startdatum,Project,Medewerker,Nummer,Intakedatum,Afsluitdatum,Geslacht,Voornaam,Tussenvoegsel,Achternaam,Geboortedatum,E-mail,Adres,Postcode,Woonplaats,Mobiel,Telefoon,Stadsdeel,Postcodegebied,Ontstaan contact,Laatste ZRM,Aanmeldende organisatie,Doelgroep(en),Hulpvraagsoort(en),Geschikt voor stagiair'.split(
        ',',
      );
    const { mapping, columns, missing } = guessMapping(headers);
    expect(mapping.columns.map(({ header, as }) => [header, as])).toEqual([
      ['Startdatum', 'waitingSince'],
      ['Nummer', 'id'],
      ['Postcode', 'postcode'],
      ['Ontstaan contact', 'route'],
      ['Aanmeldende organisatie', 'referrer'],
      ['Hulpvraagsoort(en)', 'needs'],
    ]);
    expect(columns.refused.map(({ header }) => header)).toEqual([
      'Voornaam',
      'Tussenvoegsel',
      'Achternaam',
      'Geboortedatum',
    ]);
    expect(columns.dropped).toHaveLength(25 - 6 - 4);
    expect(missing).toEqual([]);
    expect(parseMapping(mapping)).toEqual(mapping);
  });

  test('takes the surest of several words, and the most precise home', () => {
    expect(guessed('Nummer', 'Deelnemernummer')).toEqual(['Deelnemernummer = id']);
    expect(guessed('Postcode', 'lon', 'LAT', 'x')).toEqual(['lon = lon', 'LAT = lat']);
    expect(guessed('Postcode', 'lat')).toEqual(['Postcode = postcode']);
    expect(guessed('Startdatum', 'Aanmelddatum')).toEqual(['Aanmelddatum = waitingSince']);
  });

  test('knows talents and needs by label, and by alias where it is said which of the two', () => {
    expect(guessed('Koken', 'Een wandelmaatje', 'Talent: taart', 'Hulpvraag: supermarkt', 'Lamp')).toEqual([
      'Koken = talents = cooking',
      'Een wandelmaatje = needs = walking-buddy',
      'Talent: taart = talents = baking',
      'Hulpvraag: supermarkt = needs = groceries',
    ]);
    expect(
      guessMapping(['Knopen'], { vocabulary: { talents: [{ slug: 'knots', nl: 'Knopen' }], needs: [] } })
        .mapping.columns,
    ).toEqual([{ header: 'Knopen', as: 'talents', ticked: 'knots' }]);
  });

  test('never has a background, and says what is missing', () => {
    expect(guessMapping(['Leeftijd', 'Geslacht', 'Doelgroep'])).toMatchObject({
      mapping: { columns: [] },
      missing: ['id', 'home'],
    });
  });
});

describe('what stands above columns', () => {
  test('is not a row of somebody who can do much', () => {
    const csv = 'Nr;Plaats;Een;Twee;Drie\n1;x;Koken;Tuinieren;Luisteren\n';
    expect(readHeadersCsv(csv)).toMatchObject({
      headerRow: 1,
      headers: ['Nr', 'Plaats', 'Een', 'Twee', 'Drie'],
    });
  });

  test('is found with the separator that makes sense of it', () => {
    expect(
      readHeadersCsv('Export, gemaakt op maandag\r\n\r\nNummer;Postcode;Talenten\r\n1;2;"a, b"'),
    ).toEqual({
      headers: ['Nummer', 'Postcode', 'Talenten'],
      separator: ';',
      headerRow: 3,
    });
    expect(readHeadersCsv(new TextEncoder().encode('a\tb,c\td'))).toEqual({
      headers: ['a', 'b,c', 'd'],
      separator: '\t',
      headerRow: 1,
      encoding: 'utf-8',
    });
  });

  test('leaves out a column to tick whose word has two meanings', () => {
    const vocabulary = {
      talents: [
        { slug: 'ropes', nl: 'Touw' },
        { slug: 'crafts', nl: 'Touw' },
        { slug: 'soup', nl: 'Soep' },
      ],
      needs: [],
    };
    const { mapping } = guessMapping(['Nummer', 'Touw', 'Soep'], { vocabulary });
    expect(mapping.columns.map(({ header }) => header)).toEqual(['Nummer', 'Soep']);
  });
});
