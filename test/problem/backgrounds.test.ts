import { describe, expect, test } from 'vitest';
import { participant, pool } from '../support/builders.js';
import { compiled } from './compiled.js';

const people = [
  participant('a', { backgrounds: { route: 'x', age: 'old' } }),
  participant('b', { backgrounds: { age: 'young', route: 'y' } }),
  participant('c', { backgrounds: { route: 'x' } }),
  participant('d'),
];

describe('backgrounds', () => {
  test('are numbers that say no more than same or different, with -1 for unknown', () => {
    const { problem, legend } = compiled(pool(people));
    expect(legend.attributes).toEqual(['age', 'route']);
    const column = (attribute: number): number[] =>
      people.map((_, row) => problem.label[row * 2 + attribute]!);
    const [age, route] = [column(0), column(1)];
    expect(age[0]).not.toBe(age[1]);
    expect(age.slice(2)).toEqual([-1, -1]);
    expect(route[0]).toBe(route[2]);
    expect(route[0]).not.toBe(route[1]);
    expect(route[3]).toBe(-1);
    const named = route.slice(0, 3).map((label) => legend.labels[1]?.[label]);
    expect(named).toEqual(['x', 'y', 'x']);
  });

  test('that are a theme are left out', () => {
    const { problem, legend } = compiled(pool(people, { backgrounds: [{ attribute: 'age', theme: true }] }));
    expect([problem.attributes, legend.attributes]).toEqual([1, ['route']]);
    expect([...problem.label].map((label) => legend.labels[0]?.[label])).toEqual(['x', 'y', 'x', undefined]);
  });

  test('may have a largest share of their own; others have the one of the policy', () => {
    const backgrounds = [
      { attribute: 'route', maxShare: 0.25 },
      { attribute: 'unheard-of', maxShare: 0.1 },
    ];
    const { problem } = compiled(pool(people, { backgrounds }), {
      policy: { composition: { maxShare: 0.6 } },
    });
    expect([...problem.maxShare]).toEqual([0.6, 0.25]);
  });

  test('may have a largest share of 0, which is not the same as none given', () => {
    const { problem } = compiled(pool(people, { backgrounds: [{ attribute: 'age', maxShare: 0 }] }));
    expect([...problem.maxShare]).toEqual([0, 0.5]);
  });

  test('count among the people who are compiled only', () => {
    const { problem, legend } = compiled(pool(people), { ids: ['c', 'd'] });
    expect(legend).toMatchObject({ attributes: ['route'], labels: [['x']] });
    expect([...problem.label]).toEqual([0, -1]);
  });

  test('can bear any name', () => {
    const odd = JSON.parse(`{ "version": 1, "date": "2026-11-21", "participants": [
      { "id": "a", "home": { "lat": 51.92, "lon": 4.25 }, "backgrounds": { "__proto__": "constructor" } },
      { "id": "b", "home": { "lat": 51.92, "lon": 4.25 }, "backgrounds": { "__proto__": "toString" } },
      { "id": "c", "home": { "lat": 51.92, "lon": 4.25 }, "backgrounds": { "constructor": "x" } },
      { "id": "d", "home": { "lat": 51.92, "lon": 4.25 } }
    ] }`);
    const { problem, legend } = compiled(odd);
    expect(legend.attributes).toEqual(['__proto__', 'constructor']);
    expect([...problem.label]).toEqual([0, -1, 1, -1, -1, 0, -1, -1]);
  });
});
