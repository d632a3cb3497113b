import type { Transaction } from '../shared/database.port.js';
import { formatMoney, toMinor } from '../shared/money.js';
import { readSettings } from '../shared/settings-sections.js';
import { type CodedText, type Language, languageOf } from '../shared/translations.js';
import * as sql from './order.sql.js';
import './order.settings.js';
import { orderTexts } from './orders.texts.js';

/** The tenant's terms of sale, such as the limit above which a person must confirm an order, and the days until payment. */
export interface OrderTerms {
  currency: string;
  locale: string;
  language: Language;
  confirmAbove: string | null;
  paymentDays: number;
}

/** Reads the tenant's currency, language and settings for orders. */
export async function loadOrderTerms(tx: Transaction): Promise<OrderTerms> {
  const [tenant] = await tx.query<{ currency: string; locale: string; settings: unknown }>(sql.tenantTerms);
  if (!tenant) throw new Error('the tenant has no row');
  const { currency, locale } = tenant;
  return { currency, locale, language: languageOf(locale), ...readSettings(tenant.settings).orders };
}

/** What an order costs: its products, and with what was agreed on besides. */
export interface OrderSums {
  listMinor: bigint;
  totalMinor: bigint;
  hasCharges: boolean;
}

/** Returns, in the tenant's language, why an order with these sums must be confirmed by a person; null if it need not be. */
export function pendingReasonOf(
  terms: OrderTerms,
  { listMinor, totalMinor, hasCharges }: OrderSums,
  currency: string,
): CodedText | null {
  const money = (minor: bigint) => formatMoney(minor, currency, terms.locale);
  // A person must see the charges that a model has worked out before they are invoiced.
  if (hasCharges)
    return orderTexts.coded(terms.language, 'agreedCharges', { total: money(totalMinor), list: money(listMinor) });
  if (terms.confirmAbove === null) return null;
  const limit = limitMinor(terms.confirmAbove, terms.currency);
  if (currency === terms.currency && totalMinor <= limit) return null;
  return orderTexts.coded(terms.language, currency === terms.currency ? 'aboveLimit' : 'otherCurrency', {
    total: money(totalMinor),
    allowed: formatMoney(limit, terms.currency, terms.locale),
  });
}

/** Returns the limit in minor units, rounded down if it has more decimals than the currency. */
export function limitMinor(limit: string, currency: string): bigint {
  for (let text = limit; ; text = text.slice(0, -1)) {
    const minor = toMinor(text.replace(/\.$/, ''), currency);
    if (minor !== null) return minor;
    if (!text.includes('.')) return 10n ** 15n;
  }
}
