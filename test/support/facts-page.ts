import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** One code of a fact, as the model declares it. */
interface Declared {
  readonly code: string;
  readonly means: string;
  readonly holds: string;
}

const folder = 'src/model/facts';

/** The reference of all facts, from the declarations that the compiler holds the wording to. */
export function factsPage(): string {
  const files = readdirSync(folder)
    .filter((file) => file !== 'facts.ts')
    .sort();
  const sections = files.flatMap((file) => {
    const source = ts.createSourceFile(
      file,
      readFileSync(`${folder}/${file}`, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    return source.statements
      .filter(ts.isInterfaceDeclaration)
      .filter(({ name }) => name.text.endsWith('Facts'))
      .map((declaration) => ({ title: commentOf(declaration), facts: factsOf(declaration, source) }));
  });
  return `${[
    '# What can kringmaker say?',
    '',
    'Reasons are data: a fact has a `code` and what its sentence is about, as ids and numbers. `sayFacts` puts facts into',
    'sentences, in Dutch and in English; every number of a sentence stands in its fact. Codes and what they hold are stable: more may come.',
    'People are ids, needs and talents are slugs, metres are walking metres, and scores, shares and values run from 0 to 1.',
    '',
    ...sections.flatMap(({ title, facts }) => [
      `## ${title}`,
      '',
      '| Code | Means | Holds |',
      '| --- | --- | --- |',
      ...facts.map(({ code, means, holds }) => `| \`${code}\` | ${means} | ${holds} |`),
      '',
    ]),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function factsOf(declaration: ts.InterfaceDeclaration, source: ts.SourceFile): Declared[] {
  return declaration.members.filter(ts.isPropertySignature).map((member) => ({
    code: ts.isStringLiteral(member.name) ? member.name.text : member.name.getText(source),
    means: cell(commentOf(member)),
    holds: keysOf(member.type, source)
      .map((key) => `\`${key}\``)
      .join(', '),
  }));
}

/** Names of what a fact holds, also where it takes them over from an interface of the same file. */
function keysOf(type: ts.TypeNode | undefined, source: ts.SourceFile): string[] {
  if (type === undefined) return [];
  if (ts.isTypeLiteralNode(type)) return type.members.map((member) => member.name!.getText(source));
  if (ts.isIntersectionTypeNode(type)) return type.types.flatMap((part) => keysOf(part, source));
  if (ts.isParenthesizedTypeNode(type)) return keysOf(type.type, source);
  const name = type.getText(source);
  const shared = source.statements.filter(ts.isInterfaceDeclaration).find((each) => each.name.text === name);
  if (shared === undefined) return [name];
  const inherited = (shared.heritageClauses ?? []).flatMap(({ types }) =>
    types.flatMap((each) => {
      const base = source.statements
        .filter(ts.isInterfaceDeclaration)
        .find(({ name: own }) => own.text === each.getText(source));
      return base === undefined ? [] : base.members.map((member) => member.name!.getText(source));
    }),
  );
  return [...inherited, ...shared.members.map((member) => member.name!.getText(source))];
}

function commentOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  const text = comment === undefined ? '' : ts.getTextOfJSDocComment((comment as ts.JSDoc).comment);
  return (text ?? '').replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
}

function cell(text: string): string {
  return text === '' ? '' : `${text.replaceAll('|', '\\|')}.`;
}
