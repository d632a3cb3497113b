import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const source = path.resolve(import.meta.dirname, '../../src');
const writers = [
  'create',
  'persist',
  'remove',
  'insert',
  'insertMany',
  'upsert',
  'upsertMany',
  'nativeUpdate',
  'nativeDelete',
];

/** Returns the class names of the entities that a file of src passes to a writing method of `em`. */
export function entitiesWritten(file: string, text = readFileSync(path.join(source, file), 'utf8')): string[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression: target, name } = node.expression;
      const isEm = /(^|\.)em$/.test(target.getText());
      const [first] = node.arguments;
      if (isEm && writers.includes(name.text) && first && ts.isIdentifier(first)) found.push(first.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
