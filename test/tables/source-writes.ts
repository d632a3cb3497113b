import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { placeholder, tablesWritten, type Written } from './sql-writes.js';

export interface SourceWrite extends Written {
  /** The path below src. */
  file: string;
  line: number;
  /** The name of the statement to which the text belongs; null if it has none. */
  statement: string | null;
}

const source = path.resolve(import.meta.dirname, '../../src');
/** Demo data and shared test code fill tables of every feature, so they are left out. */
const leftOut = /\.(int-)?spec\.ts$|\.fixture\.ts$|^(demo|testing)\//;

export const sourceFiles = (): string[] =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map(file => file.split(path.sep).join('/'))
    .filter(file => file.endsWith('.ts') && !leftOut.test(file))
    .sort();

/** Returns every table that the SQL of a file of src writes. A part of a statement counts for the file in which it is. */
export function writesOf(file: string, text = readFileSync(path.join(source, file), 'utf8')): SourceWrite[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const writes: SourceWrite[] = [];
  const visit = (node: ts.Node): void => {
    const sql = textOf(node);
    if (sql !== null && !isPartOfText(node)) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      for (const one of tablesWritten(sql)) writes.push({ ...one, file, line, statement: statementOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return writes;
}

/** Returns the text of a literal or of concatenated literals, with the placeholder for each expression; null for any other node. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(span => placeholder + span.literal.text).join('');
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === null && right === null ? null : (left ?? placeholder) + (right ?? placeholder);
}

/** Returns the `name` of the object whose `text` this node is. */
function statementOf({ parent }: ts.Node): string | null {
  if (!ts.isPropertyAssignment(parent) || !ts.isObjectLiteralExpression(parent.parent)) return null;
  for (const property of parent.parent.properties)
    if (ts.isPropertyAssignment(property) && property.name.getText() === 'name')
      return ts.isStringLiteralLike(property.initializer) ? property.initializer.text : null;
  return null;
}

const isPartOfText = ({ parent }: ts.Node): boolean =>
  ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken && textOf(parent) !== null;
