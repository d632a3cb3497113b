/**
 * Texts are ICU messages. They are read here, in the build, so that the page needs no parser (ADR 0546). A text with a value or a choice
 * becomes the list that `icu-minify/format` reads; one without stays a text.
 */
import compile from 'icu-minify/compile';
import { parseAst } from 'vite';

const languages = new Set(['es', 'en']);

/** The text of a literal; null if it is put together while the page runs. */
function textOf(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && !node.expressions.length) return node.quasis[0].value.cooked;
  return null;
}

/** Every node of a tree, parents first. */
function* nodesOf(node) {
  if (!node || typeof node !== 'object') return;
  if (typeof node.type === 'string') yield node;
  for (const child of Object.values(node)) yield* nodesOf(child);
}

function* wordsOf(tree) {
  for (const call of nodesOf(tree)) {
    if (call.type !== 'CallExpression' || call.callee.name !== 'defineTexts') continue;
    for (const node of nodesOf(call.arguments))
      if (node.type === 'Property' && languages.has(node.key.name ?? node.key.value)) yield node.value;
  }
}

/** The same module with each text of its tables compiled. */
export function compileTexts(source) {
  let code = source;
  const words = [...wordsOf(parseAst(source, { lang: 'ts' }))].sort((a, b) => b.start - a.start);
  for (const node of words) {
    const { start, end } = node;
    const text = textOf(node);
    if (text === null) throw new Error(`Write this text out as one literal: ${source.slice(start, end)}`);
    code = code.slice(0, start) + JSON.stringify(compile(text)) + code.slice(end);
  }
  return code;
}

export const compiledTexts = () => ({
  name: 'compiled-texts',
  transform(source, id) {
    if (!/\/console\/src\/.*\.tsx?$/.test(id) || !source.includes('defineTexts(')) return null;
    return { code: compileTexts(source), map: null };
  },
});
