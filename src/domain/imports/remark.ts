import type { CodedText, Language } from '../shared/translations.js';
import { importTexts as text } from './imports.texts.js';
import type { RowValues } from './read-row.js';

/** Returns what an accepted row's outcome says: what was left out of its cells, and of which field. */
export function remarkOf(
  { leftOut = [], sharesPhone }: RowValues,
  language: Language,
): { field?: string; message?: CodedText } {
  // A reason is about one field, so the cell with a reason is named first.
  const [first] = [...leftOut].sort((a, b) => Number(Boolean(b.why)) - Number(Boolean(a.why)));
  if (!first) return sharesPhone ? { field: 'phone', message: text.coded(language, 'sharedPhone') } : {};
  const rest = [first, ...leftOut.filter(each => each !== first)].map(each => each.text).join(' / ');
  return {
    field: first.field,
    message: first.why
      ? text.coded(language, 'unreadable', { rest, why: first.why })
      : text.coded(language, 'leftOut', { rest }),
  };
}
