import { type FieldNamed, foldHeader, headingOf } from './import-fields.js';
import type { Cell, SheetRow } from './sheet.port.js';

/** Maximum number of filled rows above the headings, such as a title, a date and the name of the business. */
const mostAbove = 20;

/**
 * Returns the place of the row with the headings among the first filled rows of a file. It is the first row, unless that names hardly any
 * columns and a row below it names several, as below a title. `mapping` may name columns, too.
 */
export function headerAt(
  rows: readonly SheetRow[],
  known: FieldNamed,
  mapping: Readonly<Record<string, unknown>>,
): number {
  const named = (row: SheetRow): number => namesOf(row, known, mapping);
  const [first, ...more] = rows.slice(0, mostAbove + 1);
  if (!first) return 0;
  const isTitle = first.cells.filter(cell => headingOf(cell) !== '').length === 1;
  const ofFirst = named(first);
  if (ofFirst > 1) return 0;
  // Of a row such as "Empresa | Comercial La Unión", one cell looks like a heading.
  const enough = isTitle || ofFirst === 0 ? 2 : 3;
  return more.findIndex(row => named(row) >= enough) + 1;
}

/** Returns how many fields the cells of a row name; 0 for a row with values, which has no headings. */
export function namesOf({ cells }: SheetRow, known: FieldNamed, mapping: Readonly<Record<string, unknown>>): number {
  if (cells.some(isValue)) return 0;
  const mapped = new Set(
    Object.entries(mapping)
      .flat()
      .flatMap(name => (typeof name === 'string' ? [foldHeader(name)] : [])),
  );
  const texts = cells.map(headingOf).filter(text => text !== '');
  return new Set(texts.filter(text => known(text) !== null || mapped.has(foldHeader(text)))).size;
}

/** Whether a cell is a number, a day, a phone number or an address, which no heading is. */
const isValue = (cell: Cell): boolean => typeof cell === 'number' || /@|(?:\d[^\p{L}]{0,2}){5}/u.test(cell ?? '');
