import { cleanText } from '../shared/text.js';
import type { Language } from '../shared/translations.js';
import type { RecordImport } from './import.entity.js';
import { importTexts as text } from './imports.texts.js';
import { mostColumns, type SheetRow } from './sheet.port.js';

/** Returns the letters by which spreadsheets call a column: A for the first, AA for the one after Z. */
export function columnLetters(at: number): string {
  const above = Math.floor(at / 26);
  return (above > 0 ? columnLetters(above - 1) : '') + String.fromCharCode(65 + (at % 26));
}

/**
 * Adds to the ignored columns of an import those that have no heading and a value in one of the rows. They are known only once their rows
 * are read: most columns without a heading are empty.
 */
export function noteNameless(imported: RecordImport, rows: readonly SheetRow[], language: Language): void {
  const { headings, ignoredColumns } = imported;
  const filled = new Set<number>();
  for (const { cells } of rows)
    cells.forEach((cell, at) => {
      if (!headings[at] && cell !== null && cleanText(String(cell)).trim() !== '') filled.add(at);
    });
  const named = [...filled]
    .toSorted((a, b) => a - b)
    .map(at => text(language, 'withoutHeading', { column: columnLetters(at) }));
  const added = named.filter(name => !ignoredColumns.includes(name));
  if (added.length > 0) imported.ignoredColumns = [...ignoredColumns, ...added].slice(0, mostColumns);
}
