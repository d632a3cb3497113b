import type { Language } from '../../shared/translations.js';
import forms from './short-forms.json' with { type: 'json' };

/** Abbreviations that people type, with their meaning. Whole words, folded, and only those with a single meaning in the language. */
const shortForms: Readonly<Record<Language, Readonly<Record<string, string>>>> = forms;

/** A figure with a sign for inches. Behind an open quotation mark it closes the quotation. */
const inches = /(?<![\p{L}\d.,$])(\d{1,3})["”](?=[\s,.;?!x]|$)/gu;

/**
 * Returns a message with its abbreviations written out: "q precio tienen las d algodon, tmb xfa". A unit behind its
 * number is written out too: "10lts". The rest stays as written.
 */
export function writtenOut(text: string, language: Language): string {
  const known = shortForms[language];
  return (
    text
      .replace(/(\p{L})\1{2,}/giu, '$1')
      // "How much 4 two large ones", "4 a week": a figure in place of a word.
      .replace(
        /(?<=\b(?:how much|price|cost|rate|total) )4(?= (?:an?|the|one|two|three|four|five|six|\d)\b)|(?<=\p{L} )4(?= (?:an?|the|my|our|me|us) \p{L})/giu,
        'for',
      )
      // "Sillas p todos", "p/ 40 personas".
      .replace(/(?<=[\p{L}\d]\s)p(?:\/\s?|\s)(?=\d|\p{L}{2,})/gu, `${known['pa'] ?? 'p'} `)
      .replace(/(?<=\d)(?=(?:ltr?s?|lts?|kgs?|grs?|g|mls?|mtr?s|cms|lbs?|oz|pzas?|unds?)(?![\p{L}\p{N}]))/giu, ' ')
      // "Un oso i un ramo".
      .replace(
        /(?<=[\p{L}\d]\s|^)i(?=\s(?:un[oa]s?|un|el|la|l[oa]s|\d{1,4}|otr[oa]s?|dos|tres|cuatro|cinco)\s)/giu,
        'y',
      )
      .replace(/(?<!\p{L})en ves (?=del?(?!\p{L}))/giu, 'en vez ')
      // 60" and 2".
      .replace(inches, (said, number: string, at: number) =>
        (text.slice(0, at).match(/["”“]/gu) ?? []).length % 2 === 1 ? said : `${number} ${known['"'] ?? '"'}`,
      )
      .replace(/(?<![\p{L}\p{N}@.'’])\p{L}{1,10}(?![\p{L}\p{N}@'’]|\.\p{L})/gu, word => {
        const key = word.toLowerCase();
        return Object.hasOwn(known, key) ? (known[key] ?? word) : word;
      })
  );
}
