import { collapseSpaces } from '../shared/collapse-spaces.js';
import { DomainError } from '../shared/domain-error.js';
import { jsonObject } from '../shared/json-values.js';
import { amountProblem, toMinor } from '../shared/money.js';
import { text } from '../shared/texts.js';

/** The input fields that createOpportunity and updateOpportunity share. */
export const opportunityFields = {
  expectedCloseDate: text('code').nullish(),
  source: text('phrase').nullish(),
  description: text('notes').nullish(),
  customFields: jsonObject().nullish(),
};

/** Returns the title without superfluous spaces. Throws INVALID if nothing remains. */
export function readTitle(title: string): string {
  const text = collapseSpaces(title);
  if (text === '') throw new DomainError('INVALID', 'Enter a title for the deal.', ['title']);
  return text;
}

/** Returns the value in minor units. Throws INVALID if the currency has fewer decimals than the value. */
export function readValue(value: string, currency: string, locale: string): bigint {
  const minor = toMinor(value, currency);
  if (minor === null) throw new DomainError('INVALID', amountProblem(value, currency, 'A value', locale), ['value']);
  return minor;
}
