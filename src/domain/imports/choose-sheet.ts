import { DomainError } from '../shared/domain-error.js';
import { headerAt, namesOf } from './find-header.js';
import type { ImportSheet } from './import.entity.js';
import type { FieldNamed } from './import-fields.js';
import type { SheetBeginning, SheetReader, SheetSource } from './sheet.port.js';

/** How many rows of each sheet are counted before anything is imported. */
export const mostCounted = 10_000;
/** How many filled rows of a sheet are looked at for its headings. */
const mostLookedAt = 21;

export interface ChosenSheet {
  /** The name of the sheet that is read; null for a text file. */
  sheet: string | null;
  /** All visible sheets if there are several to choose from; otherwise empty. */
  sheets: ImportSheet[];
}

/**
 * Returns the sheet of a workbook that is imported: the one that is asked for, otherwise the first whose headings name fields of the kind,
 * and has rows. `known` and `mapping` say what names a field. Throws INVALID if no visible sheet has the name.
 */
export async function chooseSheet(
  reader: SheetReader,
  source: SheetSource,
  wanted: string | null | undefined,
  known: FieldNamed,
  mapping: Readonly<Record<string, unknown>>,
): Promise<ChosenSheet> {
  const found = await reader.sheets(source, { first: mostLookedAt, mostCounted });
  if (wanted && !found.some(({ name }) => name === wanted))
    throw new DomainError('INVALID', 'The file has no visible sheet with this name.', ['sheet']);
  const [only, ...more] = found;
  if (!only || more.length === 0) return { sheet: only?.name ?? null, sheets: [] };
  const looked = found.map(each => ({ ...each, ...lookAt(each, known, mapping) }));
  const likely = (fields: number) => looked.find(({ rows, named }) => rows > 0 && named >= fields);
  const proposed = likely(2) ?? likely(1) ?? looked.find(({ rows }) => rows > 0) ?? only;
  return { sheet: wanted ?? proposed.name, sheets: looked.map(({ name, rows }) => ({ name, rows })) };
}

/** Returns how many fields the headings of a sheet name, and how many rows are below them. */
function lookAt(
  { first, filled }: SheetBeginning,
  known: FieldNamed,
  mapping: Readonly<Record<string, unknown>>,
): { named: number; rows: number } {
  const at = headerAt(first, known, mapping);
  const header = first[at];
  return { named: header ? namesOf(header, known, mapping) : 0, rows: Math.max(0, filled - at - 1) };
}
