/** As much of JSON Schema as the formats use. */
interface Node {
  readonly [keyword: string]: unknown;
}

/**
 * What a format holds, a line for each key: `help[]/hours? number >=0.01 "` may be left out, and is said what for. Ways to
 * write a value are numbered, and what is in them follows.
 */
export function formatLines(schema: object): string[] {
  return linesOf('', schema as Node);
}

/** All titles and descriptions. */
export function tellingTexts(schema: object): string[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    if (typeof value === 'object' && value !== null) return tellingTexts(value);
    return key === 'title' || key === 'description' ? [String(value)] : [];
  });
}

/** Keywords with parts of their own, or without a word of what is taken. */
const without = [
  '$schema',
  'title',
  'description',
  'properties',
  'required',
  'items',
  'prefixItems',
  'propertyNames',
];

const signs: Readonly<Record<string, string>> = {
  minimum: '>=',
  exclusiveMinimum: '>',
  maximum: '<=',
  minLength: 'from ',
  maxLength: 'to ',
  minItems: 'from ',
  maxItems: 'to ',
  maxProperties: 'to ',
  pattern: 'as ',
};

function linesOf(path: string, node: Node): string[] {
  const words = Object.entries(node).flatMap(([keyword, value]) => wordOf(keyword, value));
  if (node['title'] !== undefined) words.push(`(${node['title']})`);
  if (node['description'] !== undefined) words.push('"');
  const line = `${path} ${words.join(' ')}`.replace('string from 1 to 16384', 'text');
  return [line.replace(/string date as \S+/, 'date').trim(), ...partsOf(path, node)];
}

function wordOf(keyword: string, value: unknown): string[] {
  const sign = signs[keyword];
  if (sign !== undefined) return value === Number.MAX_SAFE_INTEGER ? [] : [`${sign}${value}`];
  if (without.includes(keyword)) return [];
  switch (keyword) {
    case 'type':
    case 'format':
      return [String(value)];
    case 'const':
      return [JSON.stringify(value)];
    case 'enum':
      return [(value as readonly string[]).join('|')];
    case 'anyOf':
      return [`in ${(value as readonly unknown[]).length} ways`];
    case 'additionalProperties':
      return value === false ? ['and no other keys'] : [];
    default:
      throw new Error(`No line says what ${keyword} is`);
  }
}

function partsOf(path: string, node: Node): string[] {
  const required = (node['required'] ?? []) as readonly string[];
  const keys = Object.entries((node['properties'] ?? {}) as Record<string, Node>);
  const ways = (node['anyOf'] ?? []) as readonly Node[];
  const positions = (node['prefixItems'] ?? []) as readonly Node[];
  const { items, propertyNames: names, additionalProperties: others } = node;
  const start = path === '' ? '' : `${path}/`;
  return [
    ...keys.flatMap(([key, inner]) => linesOf(`${start}${key}${required.includes(key) ? '' : '?'}`, inner)),
    ...ways.flatMap((way, at) => linesOf(`${path}<${at + 1}>`, way)),
    ...positions.flatMap((inner, at) => linesOf(`${path}[${at}]`, inner)),
    ...(items === undefined ? [] : linesOf(`${path}[]`, items as Node)),
    ...(names === undefined ? [] : linesOf(`${path} keys`, names as Node)),
    ...(names === undefined ? [] : linesOf(`${path} values`, others as Node)),
  ];
}
