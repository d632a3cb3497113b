import { DomainError } from '../shared/domain-error.js';
import { jsonObject } from '../shared/json-values.js';
import { amountProblem, isCurrency, toMinor } from '../shared/money.js';
import { text } from '../shared/texts.js';

/** What createOpportunity and updateOpportunity have in common. */
export const opportunityFields = {
  expectedCloseDate: text('code').nullish(),
  source: text('phrase').nullish(),
  description: text('notes').nullish(),
  customFields: jsonObject().nullish(),
};

/** A title that says something. */
export function readTitle(title: string): string {
  const text = title.replace(/\s+/g, ' ').trim();
  if (text === '') throw new DomainError('INVALID', 'Give the opportunity a title.', ['title']);
  return text;
}

/** Minor units of the value; INVALID where the currency is unknown or has not so many digits. */
export function readValue(value: string, currency: string): bigint {
  if (!isCurrency(currency))
    throw new DomainError('INVALID', 'A currency has a code of three letters, such as USD (ISO 4217).', ['currency']);
  const minor = toMinor(value, currency);
  if (minor === null) throw new DomainError('INVALID', amountProblem(value, currency, 'A value'), ['value']);
  return minor;
}
