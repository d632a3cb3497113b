import type { Language } from '../../shared/translations.js';
import forms from './short-forms.json' with { type: 'json' };

/** What people type in haste, and what they mean by it. Whole words, folded; only what can mean nothing else in its language. */
const shortForms: Readonly<Record<Language, Readonly<Record<string, string>>>> = forms;

/** A hasty message with its words written out: "q precio tienen las d algodon, tmb xfa". Everything else stays as it was written. */
export function writtenOut(text: string, language: Language): string {
  const known = shortForms[language];
  return text
    .replace(/(\p{L})\1{2,}/giu, '$1')
    .replace(/(?<![\p{L}\p{N}@.'’])\p{L}{1,8}(?![\p{L}\p{N}@'’]|\.\p{L})/gu, word => {
      const key = word.toLowerCase();
      return Object.hasOwn(known, key) ? (known[key] ?? word) : word;
    });
}
