import { type CustomFieldRow, type EntityType, shownFields } from '../custom-fields/index.js';
import { type Cell, customPrefix, importFieldsOf, ownNamesOf } from '../imports/index.js';
import { opportunityValue } from '../opportunities/index.js';
import type { Statement } from '../shared/database.port.js';
import { foldName } from '../shared/fold.js';
import type { Language } from '../shared/translations.js';
import { exportTexts as text } from './exports.texts.js';

/** A column of an export: its header, and the cell of a row. */
export interface Column {
  header: string;
  cell(row: Record<string, unknown>): Cell;
}

const contact =
  'c.name as "contactName", c.phone, c.email, c.city, c.company, c.birthday::text as birthday, c.language';
/** The rows of these ids ($1), the newest first. */
export const exportStatements: Record<EntityType, Statement> = {
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
    text: `select o.id, o.title, ${opportunityValue('o')}::text as value, o.currency, p.name as pipeline, s.name as stage, o.status, o.expected_close_date::text as "expectedCloseDate", o.source, o.description, ${shownFields('OPPORTUNITY')('o')} as "customFields"
      from opportunity o left join stage s on s.id = o.stage_id left join pipeline p on p.id = o.pipeline_id where o.id = any ($1::uuid[]) order by o.id desc`,
  },
};

/** The columns of a kind of thing, named as an import reads them, and then the tenant's own fields. */
export function columnsOf(entityType: EntityType, custom: readonly CustomFieldRow[], language: Language): Column[] {
  const named = (name: string, header: string): Column => ({ header, cell: row => cellOf(row[name], language) });
  const own =
    entityType === 'OPPORTUNITY'
      ? opportunityFields.map(name => named(name, text(language, name)))
      : importFieldsOf(entityType)
          .filter(({ name }) => entityType === 'LEAD' || name !== 'name')
          .map(({ name, names }) => named(name, names[language][0] ?? name));
  const status = entityType === 'LEAD' ? [named('status', text(language, 'status'))] : [];
  const columns = [...own, ...status];
  const taken = new Set(columns.map(({ header }) => foldName(header)));
  for (const { key, label } of custom) {
    // An import reads a label as the field of that name, where there is one.
    const header = taken.has(foldName(label)) || isBuiltIn(entityType, label) ? customPrefix + key : label;
    taken.add(foldName(header));
    columns.push({ header, cell: row => cellOf((row.customFields as Record<string, unknown>)[key], language) });
  }
  return columns;
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

const isBuiltIn = (entityType: EntityType, label: string): boolean =>
  entityType !== 'OPPORTUNITY' &&
  importFieldsOf(entityType).some(field => ownNamesOf(field).some(each => foldName(each) === foldName(label)));

function cellOf(value: unknown, language: Language): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return text(language, value ? 'yes' : 'no');
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'number' ? value : String(value);
}
