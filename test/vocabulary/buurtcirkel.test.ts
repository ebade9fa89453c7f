import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Need, Talent } from '../../src/model/vocabulary.js';
import { buurtcirkel } from '../../src/vocabulary/buurtcirkel.js';
import { groups } from '../../src/vocabulary/groups.js';

const { talents, needs, meets } = buurtcirkel;
const source = new URL('../../../shared/vocabulary.json', import.meta.url);

describe('the shipped vocabulary', () => {
  it('has 31 talents, 30 needs and 109 pairs that go together', () => {
    expect([talents.length, needs.length, meets.length]).toEqual([31, 30, 109]);
  });

  it('names every talent once and every need once', () => {
    for (const entries of [talents, needs]) {
      const slugs = entries.map(({ slug }) => slug);
      expect(new Set(slugs).size).toBe(slugs.length);
      for (const slug of slugs) expect(slug).toMatch(/^[a-z][a-z0-9-]*$/);
    }
  });

  it('has a label in Dutch and in English for everything, no two the same', () => {
    for (const entries of [talents, needs, groups]) {
      for (const language of ['nl', 'en'] as const) {
        const labels = entries.map((entry) => entry[language]?.trim());
        expect(labels.every(Boolean)).toBe(true);
        expect(new Set(labels).size).toBe(labels.length);
      }
    }
  });

  it('says in Dutch and in English what neighbours do not do', () => {
    for (const { boundary } of needs) {
      if (boundary !== undefined)
        expect([boundary.nl, boundary.en]).toEqual(Array(2).fill(expect.stringMatching(/\.$/)));
    }
  });

  it('puts everything under a heading, and something under every heading', () => {
    const used = [...talents, ...needs].map(({ group }) => group);
    expect(new Set(used)).toEqual(new Set(groups.map(({ slug }) => slug)));
  });

  it('knows no Dutch word for two talents, or for two needs', () => {
    for (const entries of [talents, needs]) {
      const words = entries.flatMap((entry) => wordsOf(entry).map((word) => word.toLowerCase()));
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it('has a talent that meets each need well', () => {
    const met = new Set(meets.filter(({ strength }) => strength >= 0.7).map(({ need }) => need));
    expect(needs.filter(({ slug }) => !met.has(slug))).toEqual([]);
  });

  it('has a need that each talent meets', () => {
    const meeting = new Set(meets.map(({ talent }) => talent));
    expect(talents.filter(({ slug }) => !meeting.has(slug))).toEqual([]);
  });

  it('pairs only talents and needs that it has, each pair once', () => {
    const known = { talents: slugs(talents), needs: slugs(needs) };
    expect(meets.filter(({ talent, need }) => !known.talents.has(talent) || !known.needs.has(need))).toEqual(
      [],
    );
    expect(new Set(meets.map(({ talent, need }) => `${talent} ${need}`)).size).toBe(meets.length);
  });

  it('uses three strengths, and mutual strengths below a direct one', () => {
    expect(new Set(meets.map(({ strength }) => strength))).toEqual(new Set([1, 0.7, 0.4]));
    expect(new Set(needs.map(({ mutual }) => mutual))).toEqual(new Set([0, 0.4, 0.7]));
  });

  it('treats as sensitive what can reveal health, money or origin', () => {
    const sensitive = needs.filter((need) => need.sensitive).map(({ slug }) => slug);
    expect(sensitive).toEqual(
      expect.arrayContaining(['medical-appointment', 'money-overview', 'interpreter']),
    );
  });

  it.skipIf(!existsSync(source))('has the numbers and modes of the list it was made from', () => {
    const list = JSON.parse(readFileSync(source, 'utf8'));
    expect(slugs(talents)).toEqual(slugs(list.talents));
    const numbers = ({ slug, mode, mutual }: Need) => ({ slug, mode, mutual });
    expect(needs.map(numbers)).toEqual(list.needs.map(numbers));
    const triples = meets.map(({ talent, need, strength }) => [talent, need, strength]);
    expect(triples.toSorted()).toEqual(list.meets.toSorted());
  });
});

function wordsOf({ nl = '', aliases = [] }: Talent | Need): string[] {
  return [nl, ...aliases];
}

function slugs(entries: ReadonlyArray<{ readonly slug: string }>): Set<string> {
  return new Set(entries.map(({ slug }) => slug));
}
