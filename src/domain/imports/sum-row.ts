import { foldName } from '../shared/fold.js';
import { type LocaleFormat, readDecimal, textOf, withoutGuard } from './read-cell.js';
import { type Cell, isFilled, type SheetRow } from './sheet.port.js';

/** What stands before the sums of a table, without accents and in lower case. */
const label =
  /^(?:(?:gran |grand )?(?:sub ?)?tota(?:l|ls|les|is)(?: general(?:es)?| geral| final)?|suma|sumas|sum|sumatoria)$/;
const beginsWithLabel = /^(?:(?:gran |grand )?(?:sub ?)?tota(?:l|ls|les|is)|suma|sumas|sum|sumatoria)\b/;

export interface RowPlace {
  /** Whether the row is the last of the file, with an empty row above it. */
  standsApart: boolean;
}

/**
 * Whether a row has the sums of the rows above it, and is no record: a label such as "Total general", and beside it only numbers, in
 * columns of numbers or in columns that are ignored. A person who is called so has a phone number or e-mail address. In the last row, if an
 * empty row is above it, the label may say more ("Total de clientes: 45"), and numbers may be in any column. `isNumeric` says which columns
 * hold numbers.
 */
export function isSumRow(
  row: SheetRow,
  isNumeric: (column: number) => boolean,
  format: Pick<LocaleFormat, 'decimal'>,
  { standsApart }: RowPlace,
): boolean {
  if (!isFilled(row)) return false;
  const filled = row.cells
    .map((cell, at) => ({ cell, at, text: withoutGuard(textOf(cell)) }))
    .filter(({ text }) => text !== '');
  const said = filled.findIndex(({ text }) => isLabel(text, standsApart));
  if (said < 0) return false;
  const others = filled.filter((_, at) => at !== said);
  if (!others.every(({ cell, at }) => isNumber(cell, format) && (standsApart || isNumeric(at)))) return false;
  return standsApart || others.length > 0;
}

function isLabel(text: string, standsApart: boolean): boolean {
  const folded = foldName(text).replace(/[\s:=]+$/, '');
  return (standsApart ? beginsWithLabel : label).test(folded);
}

const isNumber = (cell: Cell, format: Pick<LocaleFormat, 'decimal'>): boolean => readDecimal(cell, format) !== null;
