import { leastTold, valuesBetween } from './sentence-template.js';
import { definedTexts, type TextCode } from './translations.js';

/** A wording of a text, cut at its values. */
interface Wording {
  code: string;
  parts: string[];
  names: string[];
}
interface Known {
  /** The codes of texts without values, by their words in any language. */
  whole: Map<string, string>;
  withValues: Wording[];
}
const catalogues = new Map<string, Known>();

function catalogueOf(name: string): Known {
  const before = catalogues.get(name);
  if (before) return before;
  const wordings = definedTexts
    .filter(({ catalogue }) => catalogue === name)
    .flatMap(({ key, wordings: { es, en } }) => [...es, ...en].map(text => ({ code: `${name}.${key}`, text })));
  const known = {
    whole: new Map(wordings.map(({ code, text }) => [text, code])),
    withValues: wordings.flatMap(({ code, text }) => wordingOf(code, text)),
  };
  catalogues.set(name, known);
  return known;
}

/**
 * Returns the parts of a text with plain values. Returns null for texts with plurals or formats, which cannot be read back, and for short
 * texts, which somebody else may have written.
 */
function wordingOf(code: string, text: string): Wording[] {
  const parts = text.split(/\{\w+\}/);
  const told = parts.join('');
  if (parts.length === 1 || told.length < leastTold || /[{}']/.test(told)) return [];
  return [{ code, parts, names: [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name) }];
}

/** Returns the code and the values of a sentence by its words in any language; null if the catalogue has no such text. */
export function codeOfSentence(catalogue: string, sentence: string): TextCode | null {
  const { whole, withValues } = catalogueOf(catalogue);
  const code = whole.get(sentence);
  if (code !== undefined) return { code, values: {} };
  for (const { code: found, parts, names } of withValues) {
    const values = valuesBetween(parts, sentence);
    if (values) return { code: found, values: Object.fromEntries(names.map((name, at) => [name, values[at] ?? ''])) };
  }
  return null;
}
