import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/model/facts/facts.js';
import { sayDaypart, sayFacts } from '../../src/say.js';
import { numbersWith } from '../../src/wording/numbers.js';

const help: Fact = { code: 'helps', giver: 'Anna', receiver: 'Bilal', need: 'odd-jobs', talent: 'handyman' };

describe('sentences', () => {
  test('say what is needed in the words of the vocabulary', () => {
    expect(sayFacts([help])).toEqual(['Anna kan iets doen voor Bilal: ‘Een klusje in huis’.']);
    expect(sayFacts([help], { language: 'en' })).toEqual([
      'Anna could do something for Bilal: ‘An odd job at home’.',
    ]);
  });

  test('call people what the host calls them', () => {
    const nameOf = (id: string): string => `${id.charAt(0)}.`;
    expect(sayFacts([help], { language: 'en', nameOf })).toEqual([
      'A. could do something for B.: ‘An odd job at home’.',
    ]);
  });

  test('spell out a slug that has no label', () => {
    const vocabulary = { talents: [], needs: [], meets: [] };
    expect(sayFacts([help], { language: 'en', vocabulary })).toEqual([
      'Anna could do something for Bilal: ‘odd jobs’.',
    ]);
  });

  test('rather say the label of the other language than a slug', () => {
    const vocabulary = { talents: [], needs: [{ slug: 'odd-jobs', nl: 'Een klusje' }] };
    expect(sayFacts([help], { language: 'en', vocabulary })).toEqual([
      'Anna could do something for Bilal: ‘Een klusje’.',
    ]);
    const english = { talents: [], needs: [{ slug: 'odd-jobs', nl: '', en: 'An odd job' }] };
    expect(sayFacts([help], { vocabulary: english })).toEqual([
      'Anna kan iets doen voor Bilal: ‘An odd job’.',
    ]);
  });

  test('call people by their ids where the host has no name', () => {
    const nameless = new Map([
      ['Anna', ''],
      ['Chris', 'Chris de Vries'],
    ]);
    expect(sayFacts([help], { nameOf: (id) => nameless.get(id) })).toEqual([
      'Anna kan iets doen voor Bilal: ‘Een klusje in huis’.',
    ]);
  });

  test.each(['a-newer-fact', 'toString', '__proto__'])('say so where there is none: %s', (code) => {
    const fact = { code, participant: 'Anna' } as unknown as Fact;
    expect(sayFacts([fact, help])[0]).toBe('Hierover is in deze versie geen zin.');
    expect(sayFacts([fact], { language: 'en' })).toEqual(['This version has no sentence for this.']);
  });

  test('are not made up in another language', () => {
    expect(() => sayFacts([help], { language: 'fr' as 'en' })).toThrow(RangeError);
  });
});

describe('numbers', () => {
  const dutch = numbersWith({ decimal: ',', thousands: '.' });
  const english = numbersWith({ decimal: '.', thousands: ',' });

  test('are written as the language writes them', () => {
    expect(dutch.whole(1234567)).toBe('1.234.567');
    expect(english.metres(999.6)).toBe('1,000 m');
    expect(dutch.unit(0.805)).toBe('0,81');
    expect(english.percentage(0.125)).toBe('13%');
    expect(english.whole(12)).toBe('12');
  });
});

describe('a daypart', () => {
  test('is said as people do, in Dutch unless otherwise', () => {
    expect(sayDaypart('tue-morning')).toBe('dinsdagochtend');
    expect(sayDaypart('sun-evening', { language: 'nl' })).toBe('zondagavond');
    expect(sayDaypart('tue-afternoon', { language: 'en' })).toBe('Tuesday afternoon');
  });

  test.each(['tue', 'tue-night', '', 'toString', undefined])('is one of the week: %j', (daypart) => {
    expect(() => sayDaypart(daypart as never)).toThrow(new RangeError('daypart must be one of the week'));
  });

  test('is said in a language that there is', () => {
    expect(() => sayDaypart('tue-morning', { language: 'fr' as never })).toThrow(
      new RangeError('language must be nl or en'),
    );
  });
});
