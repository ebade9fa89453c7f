import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/input/limits.js';
import { type Line, LineSplitter } from '../../../src/input/lines/line-splitter.js';
import { PoolLines } from '../../../src/input/lines/pool-lines.js';
import { InputError } from '../../../src/model/input-error.js';
import { finish } from '../../../src/runtime/pace.js';
import { participant } from '../inputs.js';

const head = '{"version":1,"date":"2026-11-21"}';
const person = (id: string) => JSON.stringify(participant(id));

/** What is told of a pool in these lines, without advice. */
function told(text: string | Uint8Array, options?: { readonly forbid: readonly string[] }): string[] {
  const splitter = new LineSplitter();
  const lines = new PoolLines(options);
  for (const line of [...splitter.split(text), ...splitter.end()]) lines.add(line);
  try {
    finish(lines.build());
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.issues.map(({ path, message }) => `${path}: ${message.split('\n')[0]}`);
  }
}

/** Does something while a limit is lower. */
function lowered<Result>(
  name: 'line' | 'participantLines' | 'poolBytes',
  most: number,
  act: () => Result,
): Result {
  const changeable: Record<string, number> = limits;
  const before = limits[name];
  changeable[name] = most;
  try {
    return act();
  } finally {
    changeable[name] = before;
  }
}

describe('a pool in JSON Lines', () => {
  it('is told by the line what cannot be read', () => {
    expect(told('')).toEqual([': This is not JSON: it has no line.']);
    expect(told(' \n\t\r\n')).toEqual([': This is not JSON: it has no line.']);
    expect(told('\n{"version":1\n')).toEqual([': This is not JSON: line 2.']);
    expect(told(`${head}\n${person('a')}\n{"id":\n\n"x"`)).toEqual([
      'participants[1]: This is not JSON: line 3.',
      'participants[2]: This is not the kind of value that belongs here: it must be an object.',
    ]);
    expect(told(Buffer.from([...Buffer.from(`${head}\n`), 0xff, 0x0a]))).toEqual([
      'participants[0]: This is not JSON: line 2 is not text in UTF-8.',
    ]);
  });

  it('is told all at once, in the order of the format', () => {
    const apart = '{"version":1,"date":"2026-11-21","apart":[["a","z"]],"area":7,"date2":1}';
    const twice = `${apart}\n${person('a')}\n{"id":"a"}\n7`;
    expect(told(twice).map((each) => each.split(':')[0])).toEqual([
      '',
      'participants[1].id',
      'participants[1].home',
      'participants[2]',
      'apart[0][1]',
      'area',
    ]);
  });

  it('is told of a head of which parts cannot be read, in the order of the format', () => {
    const odd = '{"version":1,"date":"2026-11-21","circles":[7],"area":{"lon":7,"lat":[2,1]}}';
    expect(told(odd).map((each) => each.split(':')[0])).toEqual(['circles[0]', 'area.lat', 'area.lon']);
  });

  it('has nothing said of its people where its head cannot be read', () => {
    expect(told(`7\n{"id":7}`)).toEqual([
      ': This is not the kind of value that belongs here: it must be an object.',
    ]);
  });

  it('refuses names that the host does not want', () => {
    const named = `{"version":1,"date":"2026-11-21","club":1}\n${JSON.stringify({ ...participant('a'), club: 1 })}`;
    expect(told(named, { forbid: ['club'] }).map((each) => each.slice(0, 25))).toEqual([
      ': Names, identity numbers',
      'participants[0]: Names, i',
    ]);
  });

  it('has lines of some bytes at most', () => {
    const long = person('a');
    lowered('line', long.length, () => {
      expect(told(`${head}\n${long}`)).toEqual([]);
      expect(told(`${head}\n${long} \n${person('b')}`)).toEqual([
        `participants[0]: This text is too long: at most ${long.length} bytes on a line.`,
      ]);
    });
    lowered('line', head.length - 1, () => {
      expect(told(head)).toEqual([`: This text is too long: at most ${head.length - 1} bytes on a line.`]);
    });
  });

  it('has some participants at most, and no more is read', () => {
    lowered('participantLines', 2, () => {
      expect(told([head, person('a'), person('b')].join('\n'))).toEqual([]);
      const lines = new PoolLines();
      const add = (text: string, number: number) => lines.add({ number, length: 1, text });
      [head, person('a'), person('b')].forEach(add);
      expect(lines.isOver).toBe(false);
      add('{}', 4);
      expect(lines.isOver).toBe(true);
      expect(told([head, person('a'), person('b'), '{}', '{}'].join('\n'))).toEqual([
        'participants: There is more here than is accepted: at most 2.',
      ]);
    });
  });

  it('holds some bytes at most', () => {
    lowered('poolBytes', 400, () => {
      expect(told([head, person('a')].join('\n'))).toEqual([]);
      expect(told([head, ...Array.from({ length: 20 }, (_, at) => person(`p-${at}`))].join('\n'))).toEqual([
        'participants: There is more here than is accepted: at most 400 bytes of text.',
      ]);
    });
  });
});

describe('lines', () => {
  const linesOf = (...chunks: readonly (string | Uint8Array)[]): Line[] => {
    const splitter = new LineSplitter();
    return [...chunks.flatMap((chunk) => [...splitter.split(chunk)]), ...splitter.end()];
  };

  it('have a number, a length and a text, and an end that is none of it', () => {
    expect(linesOf('ab\n', '\nc')).toEqual([
      { number: 1, length: 2, text: 'ab' },
      { number: 2, length: 0, text: '' },
      { number: 3, length: 1, text: 'c' },
    ]);
    expect(linesOf('a\n')).toHaveLength(1);
    expect(linesOf('')).toEqual([]);
  });

  it('lose a byte order mark at the very start alone', () => {
    const text = '\ufeffa\ufeff\n\ufeffb';
    for (const given of [text, Buffer.from(text)])
      expect(linesOf(given).map((line) => 'text' in line && line.text)).toEqual(['a\ufeff', '\ufeffb']);
  });

  it('that are too long or no UTF-8 have a fault instead of a text, and spoil no other', () => {
    lowered('line', 3, () => {
      expect(linesOf('abc\nabcd\nab', 'cd\nabc')).toEqual([
        { number: 1, length: 3, text: 'abc' },
        { number: 2, length: 4, fault: 'too-long' },
        { number: 3, length: 4, fault: 'too-long' },
        { number: 4, length: 3, text: 'abc' },
      ]);
    });
    expect(linesOf(Buffer.from([0xe2, 0x82, 0x0a, 0xac, 0x0a, 0x61]))).toEqual([
      { number: 1, length: 2, fault: 'not-utf-8' },
      { number: 2, length: 1, fault: 'not-utf-8' },
      { number: 3, length: 1, text: 'a' },
    ]);
  });
});
