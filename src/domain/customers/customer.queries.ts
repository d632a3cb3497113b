import type { Sql } from '../shared/database.port.js';
import { readJson } from '../shared/json-values.js';
import {
  Conditions,
  type KeysetList,
  newestFirst,
  type Page,
  type PageRequest,
  type RowSource,
  readPage,
  readPages,
} from '../shared/keyset.js';
import { readRowsBy } from '../shared/read-rows-by.js';
import { isRareSearch, patternsOf, searchTerms } from '../shared/search.js';
import { readTexts } from '../shared/texts.js';
import type { Segment } from './customer.entity.js';

export interface CustomerRow {
  id: string;
  contactId: string;
  sellerId: string | null;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  segment: Segment | null;
  status: string;
  /** Decimal text in the tenant's currency: what the reader sees of what they bought. */
  lifetimeValue: string;
  lastInteractionAt: Date | null;
  vip: boolean;
  customFields: Record<string, unknown>;
  atRisk: boolean;
  createdAt: Date;
}
export interface InteractionRow {
  id: string;
  customerId: string;
  type: string;
  occurredAt: Date;
  notes: string | null;
  followUpAt: Date | null;
  outcome: string | null;
  userId: string | null;
}
export interface CustomerFilter {
  search?: string | null;
  segment?: string[] | null;
  status?: string[] | null;
  atRisk?: boolean | null;
  customFields?: Record<string, unknown> | null;
}

/** SQL of what is no column, for the customer of that alias: active, used to come (FREQUENT or OCCASIONAL), and not met for ninety days. */
export const customerAtRisk = (k: string): string =>
  `(${k}.status = 'ACTIVE' and coalesce(${k}.segment in ('FREQUENT', 'OCCASIONAL') and ${k}.last_interaction_at < now() - interval '2160 hours', false))`;
/** What they have bought in the tenant's currency, as far as the reader sees it. */
export const lifetimeValue = (k: string): string =>
  `(select app.money(coalesce((select sum(w.value_minor) from opportunity w where w.customer_id = ${k}.id and w.status = 'WON' and w.currency = t.currency), 0), t.currency)
    from tenant t where t.id = (select app.tenant()))`;

/** Asked for by sub-selects, so that a page of customers walks along their index. */
export const ofContact = (column: 'email' | 'phone', k: string): string =>
  `(select c.${column} from contact c where c.id = ${k}.contact_id)`;

export const customerRows: RowSource = {
  from: 'customer k',
  columns: `k.id, k.contact_id as "contactId", k.seller_id as "sellerId", k.first_name as "firstName", k.last_name as "lastName", ${ofContact('email', 'k')} as email, ${ofContact('phone', 'k')} as phone, k.address, k.segment, k.status,
  ${lifetimeValue('k')} as "lifetimeValue", k.last_interaction_at as "lastInteractionAt", k.vip, k.custom_fields as "customFields", ${customerAtRisk('k')} as "atRisk", k.created_at as "createdAt"`,
};
export const interactionRows: RowSource = {
  from: 'interaction i',
  columns: `i.id, i.customer_id as "customerId", i.type, i.occurred_at as "occurredAt", i.notes, i.follow_up_at as "followUpAt", i.outcome, i.user_id as "userId"`,
};

/** The customers that a filter lets through, the newest first. app.find_customers knows each part of the filter too. */
export function customerList(filter: CustomerFilter): KeysetList {
  const { segment, atRisk } = filter;
  const status = filter.status && readTexts(filter.status, 'code', 'status');
  const customFields = filter.customFields && readJson(filter.customFields, 'customFields');
  const search = searchTerms(filter.search);
  const conditions = new Conditions()
    .addOneOf('k.segment', segment)
    .addOneOf('k.status', status)
    .add(`${customerAtRisk('k')} = ?`, atRisk)
    .add('k.custom_fields @> ?::jsonb', customFields && JSON.stringify(customFields))
    .add(
      `(k.name_key like any (?) or (select c.reach_key from contact c where c.id = k.contact_id) like any (?))`,
      patternsOf(search),
    );
  return {
    name: 'customers',
    ...customerRows,
    ...conditions.of('app.find_customers', { segment, status, atRisk, customFields, search }, isRareSearch(search)),
    ...newestFirst('k.created_at', 'k.id'),
    owner: 'k.owner_id',
  };
}

/** Of one customer, whom the reader names. */
export const interactionList: KeysetList = {
  name: 'interactions',
  ...interactionRows,
  where: [],
  values: [],
  ...newestFirst('i.created_at', 'i.id'),
};

export const readCustomers = (read: Sql, filter: CustomerFilter, request: PageRequest): Promise<Page<CustomerRow>> =>
  readPage(read, customerList(filter), request);

export const readCustomersByIds = (read: Sql, ids: readonly string[]): Promise<CustomerRow[]> =>
  readRowsBy(read, 'customer.by-ids', customerRows, 'k.id', ids);

export const readCustomersOfContacts = (read: Sql, contactIds: readonly string[]): Promise<CustomerRow[]> =>
  readRowsBy(read, 'customer.of-contacts', customerRows, 'k.contact_id', contactIds);

export const readInteractions = (
  read: Sql,
  customerIds: readonly string[],
  request: PageRequest,
): Promise<Page<InteractionRow>[]> => readPages(read, interactionList, 'i.customer_id', customerIds, request);

export const readInteractionsByIds = (read: Sql, ids: readonly string[]): Promise<InteractionRow[]> =>
  readRowsBy(read, 'interaction.by-ids', interactionRows, 'i.id', ids);
