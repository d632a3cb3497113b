import { type CustomFieldRow, changedValues } from '../custom-fields/index.js';
import { DomainError } from '../shared/domain-error.js';
import { refusalIn } from '../shared/refusals/refusal-in.js';
import { inEveryLanguage, type Words } from '../shared/translations.js';
import { customPrefix } from './import-fields.js';
import type { LeftOut, RowValues } from './read-row.js';

/**
 * Returns the row without the values that do not fit their custom fields, such as an option that a list does not have; the row says that
 * they are left out. Required fields keep theirs, so that the row is refused. `standing` are the values before the row: one of them may be
 * sent back although it no longer fits.
 */
export function withoutUnfitting(
  row: RowValues,
  custom: readonly CustomFieldRow[],
  standing: Readonly<Record<string, unknown>>,
): RowValues {
  // A key such as "constructor" is also the name of something that every object has.
  const given = new Map(Object.entries(row.customFields));
  const leftOut = custom.flatMap((rule): LeftOut[] => {
    const value = given.get(rule.key);
    const why = rule.required || value === undefined ? null : whyUnfitting(rule, standing, value);
    return why ? [{ field: customPrefix + rule.key, text: String(value), why }] : [];
  });
  if (leftOut.length === 0) return row;
  const unfit = new Set(leftOut.map(({ field }) => field));
  const fitting = Object.entries(row.customFields).filter(([key]) => !unfit.has(customPrefix + key));
  return { ...row, customFields: Object.fromEntries(fitting), leftOut: [...(row.leftOut ?? []), ...leftOut] };
}

/** Returns why the value does not fit its field, in every language; null if it does. */
function whyUnfitting(rule: CustomFieldRow, standing: Readonly<Record<string, unknown>>, value: unknown): Words | null {
  const before = Object.hasOwn(standing, rule.key) ? { [rule.key]: standing[rule.key] } : {};
  try {
    changedValues([rule], before, { [rule.key]: value });
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.words ?? inEveryLanguage(language => refusalIn(language, error.message));
  }
}
