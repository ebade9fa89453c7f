import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/cli/errors.js';
import { readNetworkCsv } from '../../src/cli/network-csv.js';

const both = { people: 2, source: [0, 1], target: [1, 0], weight: [3, 0.5] };

describe('a network as CSV', () => {
  test.each([
    ['commas', 'source,target,weight\na,b,3\nb,a,0.5\n'],
    ['semicolons', 'source;target;weight\na;b;3\nb;a;.5'.replace('.5', '0.5')],
    ['tabs', 'source\ttarget\tweight\na\tb\t3\nb\ta\t5e-1'],
    ['columns in another order, and others', 'weight,TARGET,layer,source\n3,b,x,a\n0.5,a,y,b'],
    [
      'a byte order mark, gaps and empty lines',
      '\ufeffsource, target, weight\r\n\r\na , b, 3\r\nb,a,0.5\r\n',
    ],
    ['quotes', '"source","target","weight"\n"a","b","3"\n"b","a","0.5"'],
  ])('may have %s', (_, text) => {
    expect(readNetworkCsv(text)).toEqual(both);
  });

  test('weighs 1 for each row without a column for it', () => {
    expect(readNetworkCsv('source,target\nx,y\nx,y')).toMatchObject({ source: [0, 0], weight: [1, 1] });
  });

  test('holds nobody, where it has a first line only', () => {
    expect(readNetworkCsv('source,target,weight\n').people).toBe(0);
  });

  test('tells people apart by every letter, and by nothing else', () => {
    expect(readNetworkCsv('source,target\n__proto__,constructor\n1,01\n"a,b",a').people).toBe(6);
  });

  test.each([
    ['source,target,weight\nMrs. Private,Mrs. Private,1', ['rows[0].target self-loop']],
    [
      'source,target,weight\nMrs. Private,,1\nb,c,"1,5"\nd,e,-1\nf,g,1e999\nh,i,',
      [
        'rows[0].target empty-text',
        'rows[1].weight not-a-number',
        'rows[2].weight not-a-number',
        'rows[3].weight out-of-range',
        'rows[4].weight not-a-number',
      ],
    ],
    ['', [' wrong-columns']],
    ['Mrs. Private,b,1', [' wrong-columns']],
    ['source,target,wieght\nMrs. Private,b,1', [' wrong-columns']],
    ['source,source,target\nMrs. Private,b,c', [' wrong-columns']],
    ['source,target,weight\nMrs. Private,"b,1', [' not-csv']],
    ['source,target,weight\nMrs. Private,b', [' not-csv']],
  ])('is refused as a whole when anything is wrong: %j', (text, expected) => {
    let failure: unknown;
    try {
      readNetworkCsv(text);
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(Failure);
    const { issues, exitCode } = failure as Failure;
    expect(exitCode).toBe(1);
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
    for (const { message } of issues) expect(message).not.toContain('Private');
  });
});
