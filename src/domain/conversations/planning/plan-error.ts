import { DomainError, type UserErrorCode } from '../../shared/domain-error.js';
import { inEveryLanguage, type Words } from '../../shared/translations.js';
import { type SendPlan, type SendPlanCode, sendPlanCodes } from './planner.js';
import { planningTexts } from './planning.texts.js';

/** The error code for a client, by the reason why a plan refuses a message. */
const codes: Partial<Record<SendPlanCode, UserErrorCode>> = {
  OPTED_OUT: 'OPTED_OUT',
  CHANNEL_OPTED_OUT: 'OPTED_OUT',
  MARKETING_OPTED_OUT: 'OPTED_OUT',
  REPLY_WINDOW_CLOSED: 'REPLY_WINDOW_CLOSED',
  UNCONFIRMED: 'UNCONFIRMED',
  DAILY_CAP: 'LIMIT_REACHED',
  NO_CONTACT: 'NOT_FOUND',
  NO_ACCOUNT: 'NOT_FOUND',
};

/** Returns the refusal of a plan as an error for a client of the graph. */
export const planError = ({ code }: Pick<SendPlan, 'code'>, field: string[]): DomainError =>
  new DomainError(codes[code] ?? 'CONFLICT', planningTexts('en', code), field);

/** Returns the refusal as a message's error: a stable code, then a sentence in the language of the tenant's users. */
export const planReason = ({ code }: Pick<SendPlan, 'code'>, language: 'es' | 'en'): string =>
  `${code.toLowerCase()}: ${planningTexts(language, code)}`;

/**
 * Returns the sentence of a message's error, without its code: in every language if it is the refusal of a plan, otherwise as it was
 * stored, which may be the vendor's words.
 */
export function errorSentence(error: string): Words | string {
  const code = sendPlanCodes.find(each => error.startsWith(`${each.toLowerCase()}: `));
  if (code) return inEveryLanguage(language => planningTexts(language, code));
  return error.replace(/^[a-z_]+: /, '');
}
