import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';

/*
 * Builds the fuzzer, with a mark at every branch of the library: a mark costs a look into a table, and calls once, when it is
 * first passed. So it is known at once which input came where none has been.
 */

let marks = 0;
const { factory, SyntaxKind } = ts;

/** `seen[7] || reach(7)` */
function mark() {
  const number = factory.createNumericLiteral(marks++);
  return factory.createLogicalOr(
    factory.createElementAccessExpression(factory.createIdentifier('$seen'), number),
    factory.createCallExpression(factory.createIdentifier('$reach'), undefined, [number]),
  );
}

/** @param {ts.Expression} expression */
const before = (expression) => factory.createParenthesizedExpression(factory.createComma(mark(), expression));

/** @param {ts.Statement} statement */
const within = (statement) =>
  ts.isBlock(statement)
    ? factory.updateBlock(statement, [factory.createExpressionStatement(mark()), ...statement.statements])
    : factory.createBlock([factory.createExpressionStatement(mark()), statement]);

const decisive = [
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionQuestionToken,
];

/** @type {ts.TransformerFactory<ts.SourceFile>} */
const marking = (context) => (file) => {
  /** @type {(node: ts.Node) => ts.Node} */
  const visit = (node) => {
    const each = ts.visitEachChild(node, visit, context);
    if (ts.isIfStatement(each)) {
      const other =
        each.elseStatement &&
        (ts.isIfStatement(each.elseStatement) ? each.elseStatement : within(each.elseStatement));
      return factory.updateIfStatement(each, each.expression, within(each.thenStatement), other);
    }
    if (ts.isConditionalExpression(each)) {
      const { condition, questionToken, whenTrue, colonToken, whenFalse } = each;
      return factory.updateConditionalExpression(
        each,
        condition,
        questionToken,
        before(whenTrue),
        colonToken,
        before(whenFalse),
      );
    }
    if (ts.isBinaryExpression(each) && decisive.includes(each.operatorToken.kind)) {
      return factory.updateBinaryExpression(each, each.left, each.operatorToken, before(each.right));
    }
    if (ts.isCaseClause(each)) {
      return factory.updateCaseClause(each, each.expression, [
        factory.createExpressionStatement(mark()),
        ...each.statements,
      ]);
    }
    if (ts.isArrowFunction(each) && !ts.isBlock(each.body)) {
      const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken, body } = each;
      return factory.updateArrowFunction(
        each,
        modifiers,
        typeParameters,
        parameters,
        type,
        equalsGreaterThanToken,
        before(body),
      );
    }
    // Bodies of functions, loops and clauses of catch; those of an `if` have theirs already.
    if (ts.isBlock(each) && !ts.isIfStatement(node.parent)) return within(each);
    return each;
  };
  return ts.visitEachChild(file, visit, context);
};

const library = join(process.cwd(), 'src');

/** @param {string} path */
function marked(path) {
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    fileName: path,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
    transformers: { before: [marking] },
  });
  return outputText;
}

const {
  outputFiles: [bundle],
} = await build({
  entryPoints: ['test/fuzz/run.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  plugins: [
    {
      name: 'marks',
      setup({ onLoad }) {
        onLoad({ filter: /\.ts$/ }, ({ path }) =>
          path.startsWith(library) ? { contents: marked(path), loader: 'js' } : undefined,
        );
      },
    },
  ],
});
const table = `const $seen = new Uint8Array(${marks});
const $branches = { $seen, fresh: 0, reached: 0 };
const $reach = (branch) => { $seen[branch] = 1; $branches.fresh++; $branches.reached++; };
globalThis.$branches = $branches;
`;
mkdirSync('out/fuzz', { recursive: true });
writeFileSync('out/fuzz/run.js', table + bundle?.text);
