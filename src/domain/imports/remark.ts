import { type CodedText, inEveryLanguage, type Language } from '../shared/translations.js';
import { importTexts as text } from './imports.texts.js';
import type { RowValues } from './read-row.js';

/** What an accepted row's outcome says: what was left out of its cells, and of which fields, those with a reason first. */
interface Remark {
  field?: string;
  fields?: string[];
  message?: CodedText;
}

/**
 * Returns what was left out of the cells of an accepted row. A reason is about one cell, so it stands behind that cell where the row has
 * several.
 */
export function remarkOf({ leftOut = [], sharesPhone }: RowValues, language: Language): Remark {
  const all = [...leftOut.filter(({ why }) => why), ...leftOut.filter(({ why }) => !why)];
  const [first] = all;
  if (!first)
    return sharesPhone ? { field: 'phone', fields: ['phone'], message: text.coded(language, 'sharedPhone') } : {};
  const named = { field: first.field, fields: [...new Set(all.map(({ field }) => field))] };
  if (all.length === 1 && first.why)
    return { ...named, message: text.coded(language, 'unreadable', { rest: first.text, why: first.why }) };
  const rest = inEveryLanguage(reader =>
    all.map(({ text: cell, why }) => (why ? `${cell} (${why[reader].replace(/\.$/u, '')})` : cell)).join(' / '),
  );
  return { ...named, message: text.coded(language, 'leftOut', { rest }) };
}
