import { type CustomFieldRow, shownFields } from '../custom-fields/index.js';
import { type Cell, customPrefix, fieldNamed, foldHeader, importFieldsOf, listCell } from '../imports/index.js';
import { opportunityValue } from '../opportunities/index.js';
import type { Statement } from '../shared/database.port.js';
import type { Language } from '../shared/translations.js';
import type { Column } from './column.js';
import { type ExportedType, isSale, type SaleType } from './exported-types.js';
import { exportTexts as text } from './exports.texts.js';
import { orderColumns, orderRows } from './order-columns.js';
import { paymentColumns, paymentRows } from './payment-columns.js';

const contact =
  'c.name as "contactName", c.phone, c.email, c.city, c.company, c.birthday::text as birthday, c.language';
/** Reads the rows with these ids ($1), newest first. */
export const exportStatements: Record<ExportedType, Statement> = {
  CUSTOMER: {
    name: 'export.customers',
    text: `select k.id, k.first_name as "firstName", k.last_name as "lastName", ${contact}, k.address, k.vip, ${shownFields('CUSTOMER')('k')} as "customFields"
      from customer k left join contact c on c.id = k.contact_id where k.id = any ($1::uuid[]) order by k.id desc`,
  },
  LEAD: {
    name: 'export.leads',
    text: `select l.id, coalesce(l.name, c.name) as name, ${contact}, l.source, l.inquiry, l.tags, l.status, ${shownFields('LEAD')('l')} as "customFields"
      from lead l left join contact c on c.id = l.contact_id where l.id = any ($1::uuid[]) order by l.id desc`,
  },
  OPPORTUNITY: {
    name: 'export.opportunities',
    text: `select o.id, o.title, ${opportunityValue('o')}::float8 as value, o.currency, p.name as pipeline, s.name as stage, o.status, o.expected_close_date::text as "expectedCloseDate", o.source, o.description, ${shownFields('OPPORTUNITY')('o')} as "customFields"
      from opportunity o left join stage s on s.id = o.stage_id left join pipeline p on p.id = o.pipeline_id where o.id = any ($1::uuid[]) order by o.id desc`,
  },
  ORDER: orderRows,
  PAYMENT: paymentRows,
};

const saleColumns: Record<SaleType, (language: Language) => Column[]> = {
  ORDER: orderColumns,
  PAYMENT: paymentColumns,
};

/** Names are exported in the columns in which they are stored. */
const notExported = { CUSTOMER: ['name'], LEAD: ['firstName', 'lastName'] };

/** Returns the columns of an entity type, with the names that an import reads, followed by the tenant's custom fields. */
export function columnsOf(entityType: ExportedType, custom: readonly CustomFieldRow[], language: Language): Column[] {
  if (isSale(entityType)) return saleColumns[entityType](language);
  const named = (name: string, header: string): Column => ({ header, cell: row => cellOf(row[name], language) });
  const own =
    entityType === 'OPPORTUNITY'
      ? opportunityFields.map(name => named(name, text(language, name)))
      : importFieldsOf(entityType)
          .filter(({ name }) => !notExported[entityType].includes(name))
          .map(({ name, names }) => named(name, names[language][0] ?? name));
  const status = entityType === 'LEAD' ? [named('status', text(language, 'status'))] : [];
  const columns = [...own, ...status];
  const headerOf = customHeaders(entityType, custom, new Set(columns.map(({ header }) => foldHeader(header))));
  for (const field of custom) {
    const cell: Column['cell'] = row =>
      cellOf(new Map(Object.entries(row.customFields as object)).get(field.key), language);
    columns.push({ header: headerOf(field), cell });
  }
  return columns;
}

/**
 * Returns the header of a custom field: its label if no other column has it and an import reads it as this field, otherwise its
 * prefixed key.
 */
function customHeaders(
  entityType: Exclude<ExportedType, SaleType>,
  custom: readonly CustomFieldRow[],
  taken: ReadonlySet<string>,
) {
  const named = entityType === 'OPPORTUNITY' ? null : fieldNamed(entityType, custom);
  const counts = Map.groupBy(custom, ({ label }) => foldHeader(label));
  return ({ key, label }: CustomFieldRow): string => {
    const own = customPrefix + key;
    const isClear = counts.get(foldHeader(label))?.length === 1 && !taken.has(foldHeader(label));
    return isClear && (named === null || named(label) === own) ? label : own;
  };
}

const opportunityFields = [
  'id',
  'title',
  'value',
  'currency',
  'pipeline',
  'stage',
  'status',
  'expectedCloseDate',
  'source',
  'description',
] as const;

function cellOf(value: unknown, language: Language): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return text(language, value ? 'yes' : 'no');
  if (Array.isArray(value)) return listCell(value);
  return typeof value === 'number' ? value : String(value);
}
