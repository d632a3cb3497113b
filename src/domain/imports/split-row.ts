import type { Language } from '../shared/translations.js';
import { importTexts as text } from './imports.texts.js';
import type { RowValues } from './read-row.js';
import { RowRefused } from './row-refused.js';
import type { SheetRow } from './sheet.port.js';

/**
 * Returns a row of a text file as refused if it has values beyond the headings; otherwise null. A separator within a cell, as in
 * `X1,Drill,1,250.50`, has split it: it is unknown where its values belong, and the drill would be sold for 1.
 */
export function refuseSplitRow({ number, cells }: SheetRow, headings: number, language: Language): RowValues | null {
  const beyond = cells.slice(headings).filter(cell => cell !== null && String(cell).trim() !== '');
  if (beyond.length === 0) return null;
  const filled = cells.findLastIndex(cell => cell !== null && String(cell).trim() !== '') + 1;
  const told = text.coded(language, 'split', { cells: filled, headings });
  return { row: number, values: new Map(), customFields: {}, unread: new RowRefused({ field: null, told }) };
}
