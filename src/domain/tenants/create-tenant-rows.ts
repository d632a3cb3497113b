import { collapseSpaces } from '../shared/collapse-spaces.js';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import { isCurrency } from '../shared/money.js';
import { cleanText } from '../shared/text.js';
import { isLonger, maxCharacters } from '../shared/texts.js';
import { timeZoneOf } from '../shared/time-zone.js';
import { isLanguage, languageOf } from '../shared/translations.js';
import { applyTemplate } from './apply-template.js';
import { knownRegions, type Region, regionOf, usualLocale, usualLocales } from './regions.js';
import { templateOf } from './templates/index.js';
import { Tenant } from './tenant.entity.js';

export interface TenantDraft {
  name: string;
  industry: string | null;
  locale: string;
  currency: string;
  timezone: string;
}
/** The organisation in which a tenant is created. */
export interface Foundation {
  organizationId: string;
  /** Whether the e-mail address of the creating user is confirmed. */
  confirmed: boolean;
}
export interface NewTenant extends TenantDraft {
  id: string;
  slug: string;
}
type Asked = { [K in keyof TenantDraft]?: string | null | undefined };

/** Returns the requested values, completed by the defaults of their region. Throws DomainError for a value that does not exist. */
export function tenantFrom(asked: Asked, nameField: string): TenantDraft {
  const name = collapseSpaces(cleanText(asked.name ?? ''));
  if (name === '' || isLonger(name, maxCharacters.name))
    throw new DomainError(
      'INVALID',
      `A business name is required and can have at most ${maxCharacters.name} characters.`,
      [nameField],
    );
  const { locale, region } = placeFrom(asked.locale?.trim() || usualLocale);
  const currency = asked.currency?.trim().toUpperCase() || region.currency;
  if (!isCurrency(currency)) throw new DomainError('INVALID', 'Unknown currency code (ISO 4217).', ['currency']);
  const timezone = timezoneFrom(asked.timezone?.trim() || region.timezone);
  return { name, industry: cleanText(asked.industry ?? '').trim() || null, locale, currency, timezone };
}

/**
 * Returns the locale with its country; a language without one gets its default country. Refuses other languages, which would be answered in
 * Spanish, and unknown countries, whose prices, dates and phone numbers would be read wrongly.
 */
function placeFrom(text: string): { locale: string; region: Region } {
  const said = localeFrom(text);
  if (said && isLanguage(said.language)) {
    const usual = usualLocales.find(each => new Intl.Locale(each).language === said.language);
    const locale = (said.region === undefined && usual) || said.toString();
    const region = regionOf(locale);
    if (region) return { locale, region };
  }
  throw new DomainError(
    'INVALID',
    `Enter a locale (BCP 47) such as es-PA: the language es or en with one of the countries ${knownRegions.join(', ')}.`,
    ['locale'],
  );
}

function localeFrom(text: string): Intl.Locale | null {
  try {
    return new Intl.Locale(text);
  } catch {
    return null;
  }
}

function timezoneFrom(text: string): string {
  const timezone = timeZoneOf(text);
  if (timezone === null)
    throw new DomainError('INVALID', 'Unknown time zone. Enter one such as America/Panama (IANA).', ['timezone']);
  return timezone;
}

/** Creates the tenant and everything that its template contains. The scope of the transaction is the new tenant, as the system. */
export async function createTenantRows(
  tx: Transaction,
  id: string,
  { organizationId, confirmed }: Foundation,
  draft: TenantDraft,
  now: Date,
): Promise<NewTenant> {
  const template = templateOf(draft.industry);
  const tenant = tx.em.create(Tenant, {
    id,
    organizationId,
    ...draft,
    slug: slugOf(draft.name, id),
    settings: {},
    settingsVersion: 0,
    confirmed,
    createdAt: now,
  });
  tenant.configure({ segments: template.segments, sales: { silentAfterDays: template.silentAfterDays } });
  await tx.em.flush();
  await applyTemplate(tx, template, languageOf(draft.locale), now);
  return { id, slug: tenant.slug, ...draft };
}

/** Builds a readable slug, unique by the end of the id: it does not reveal whether another tenant has the plain name. */
function slugOf(name: string, id: string): string {
  const plain = foldName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${plain || 'tenant'}-${id.slice(-8)}`;
}
