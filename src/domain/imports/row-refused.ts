import { type CodedText, inEveryLanguage, type Language, writeCoded } from '../shared/translations.js';
import { importTexts as text } from './imports.texts.js';
import type { RowDone } from './row-done.js';

/** Why a row is refused. */
interface Reason {
  /** The field as in the GraphQL schema; null if the reason is not about a single field. */
  field: string | null;
  told: CodedText;
  /** The content of the cell; left out if the cell is empty. */
  cell?: string;
}

/** The reasons why a row is refused. */
export class RowRefused extends Error {
  readonly reasons: readonly Reason[];

  constructor(...reasons: [Reason, ...Reason[]]) {
    super(reasons.map(({ told }) => told.text).join(' '));
    this.name = 'RowRefused';
    this.reasons = reasons;
  }
}

/** Refuses a row for one reason. */
export function refuse(field: string | null, told: CodedText): never {
  throw new RowRefused({ field, told });
}

/**
 * Returns the results of all checks. All of them run even if one refuses, so that a user who corrects a file sees all problems at once.
 * Throws RowRefused with the reasons of all.
 */
export function allOf<Results extends unknown[]>(...checks: { [At in keyof Results]: () => Results[At] }): Results {
  const reasons: Reason[] = [];
  const results = checks.map(check => {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error;
      reasons.push(...error.reasons);
      return undefined;
    }
  });
  throwIfAny(reasons);
  return results as Results;
}

/** Throws RowRefused with these reasons; does nothing if there are none. */
export function throwIfAny([first, ...others]: readonly Reason[]): void {
  if (first) throw new RowRefused(first, ...others);
}

/** Fields that cannot be checked while the cell of another field cannot be read. */
const dependents: Readonly<Record<string, readonly string[]>> = {
  firstName: ['name'],
  lastName: ['name'],
  currency: ['price'],
};

/**
 * Returns what the check of a row returns. If cells of the row could not be read, it is refused for these and for what the check finds
 * besides, so that a user who corrects the file sees everything at once. A field whose cell could not be read is not reported as missing.
 * Nothing is reported as missing if the id could not be read, because the row may be about a record that has the rest, or if the whole row
 * could not be read.
 */
export function besides<T>(unread: RowRefused | undefined, check: () => T): T {
  if (!unread) return check();
  const fields = unread.reasons.flatMap(({ field }) => field ?? []);
  if (fields.includes('id') || unread.reasons.some(({ field }) => field === null)) throw unread;
  const silent = new Set(fields.flatMap(field => [field, ...(dependents[field] ?? [])]));
  try {
    check();
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    throwIfAny([...unread.reasons, ...error.reasons.filter(({ field }) => field === null || !silent.has(field))]);
  }
  throw unread;
}

/** Returns the outcome of a refused row. Of several reasons the message has each behind its cell. */
export function refusedRow(row: number, { reasons }: RowRefused, language: Language): RowDone {
  const fields = [...new Set(reasons.flatMap(({ field }) => field ?? []))];
  const [first] = reasons;
  if (!first) throw new TypeError('a row is refused for a reason');
  const said = inEveryLanguage(reader =>
    reasons
      .map(({ told, cell }) => {
        const why = writeCoded(reader, told);
        return cell === undefined ? why.replace(/\.$/u, '') : `${cell} (${why.replace(/\.$/u, '')})`;
      })
      .join(' / '),
  );
  const message = reasons.length === 1 ? first.told : text.coded(language, 'severalReasons', { reasons: said });
  return { row, outcome: 'REFUSED', field: first.field, fields, message };
}
