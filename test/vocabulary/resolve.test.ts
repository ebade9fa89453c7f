import { describe, expect, it } from 'vitest';
import type { OwnVocabulary } from '../../src/model/vocabulary.js';
import { buurtcirkel } from '../../src/vocabulary/buurtcirkel.js';
import { resolveVocabulary } from '../../src/vocabulary/resolve.js';

const own: OwnVocabulary = {
  talents: [{ slug: 'beekeeping' }],
  needs: [{ slug: 'honey', mode: 'in-person', mutual: 0, sensitive: false }],
  meets: [{ talent: 'beekeeping', need: 'honey', strength: 1 }],
};

describe('the vocabulary of a pool', () => {
  it('is the shipped one by its name', () => {
    expect(resolveVocabulary('buurtcirkel')).toBe(buurtcirkel);
  });

  it('is its own and nothing else', () => {
    expect(resolveVocabulary(own)).toStrictEqual(own);
  });

  it('is the shipped one with its own after it, where that extends it', () => {
    expect(resolveVocabulary({ ...own, extends: 'buurtcirkel' })).toStrictEqual({
      talents: [...buurtcirkel.talents, ...own.talents],
      needs: [...buurtcirkel.needs, ...own.needs],
      meets: [...buurtcirkel.meets, ...own.meets],
    });
  });
});
