import { idOrNobody, type KeysetList } from '../shared/keyset.js';
import { SqlValue, sqlOf, sqlWith } from '../shared/sql-text.js';
import { changedFieldLabel } from './field-changes.js';

export const timelineKinds = [
  'LEAD',
  'MESSAGE',
  'INTERACTION',
  'STAGE_CHANGE',
  'ORDER',
  'DECISION',
  'CONSENT',
  'FIELD_CHANGE',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export interface TimelineRow {
  id: string;
  kind: TimelineKind;
  at: Date;
  title: string;
  leadId: string | null;
  messageId: string | null;
  interactionId: string | null;
  stageChangeId: string | null;
  decisionId: string | null;
  orderId: string | null;
  fieldChangeId: string | null;
}

const names = ['lead', 'message', 'interaction', 'stageChange', 'decision', 'order', 'fieldChange'] as const;
const columns = ['id', 'kind', 'at', 'title', ...names.map(name => `${name}Id`)];

/** One kind of item: the rows of a parent, or of the contact if the kind has no parent. */
interface Items {
  kind: TimelineKind;
  /** The object that the GraphQL item links to, if any. */
  thing?: (typeof names)[number];
  from: string;
  id: string;
  at: string;
  title: string;
  /** The column that refers to `parent.id`. */
  of: string;
  parents(contact: string): string;
}

const ids = (query: string) => `array(${query})`;
const contactItself = (contact: string) => `array[${contact}]::uuid[]`;
const leads = (contact: string) => ids(`select l.id from lead l where l.contact_id = ${contact}`);
const customers = (contact: string) => ids(`select k.id from customer k where k.contact_id = ${contact}`);
const talks = (contact: string) => ids(`select v.id from conversation v where v.contact_id = ${contact}`);
const sales = (contact: string) =>
  ids(`select o.id from opportunity o where o.lead_id = any (${leads(contact)})
    union select o.id from opportunity o where o.customer_id = any (${customers(contact)})`);

const kinds: Items[] = [
  {
    kind: 'LEAD',
    thing: 'lead',
    from: 'lead l',
    id: 'l.id',
    at: 'l.created_at',
    title: 'l.source',
    of: 'l.contact_id',
    parents: contactItself,
  },
  {
    kind: 'MESSAGE',
    thing: 'message',
    from: 'message m',
    id: 'm.id',
    at: 'm.sent_at',
    title: 'left(m.body, 200)',
    of: 'm.conversation_id',
    parents: talks,
  },
  {
    kind: 'INTERACTION',
    thing: 'interaction',
    from: 'interaction i',
    id: 'i.id',
    at: 'i.occurred_at',
    title: 'i.type',
    of: 'i.customer_id',
    parents: customers,
  },
  {
    kind: 'STAGE_CHANGE',
    thing: 'stageChange',
    from: 'stage_change h',
    id: 'h.id',
    at: 'h.changed_at',
    title: `coalesce((select o.title from opportunity o where o.id = h.opportunity_id), '')`,
    of: 'h.opportunity_id',
    parents: sales,
  },
  {
    kind: 'ORDER',
    thing: 'order',
    from: 'sales_order s',
    id: 's.id',
    at: 's.created_at',
    title: 's.number::text',
    of: 's.contact_id',
    parents: contactItself,
  },
  {
    kind: 'DECISION',
    thing: 'decision',
    from: 'agent_decision d',
    id: 'd.id',
    at: 'd.created_at',
    title: 'd.kind',
    of: 'd.subject_id',
    // The policy hides decisions from sellers, but only after each row is read. Without parents no row is read.
    parents: contact => `case when (select app.sees_all()) then ${talks(contact)} || ${leads(contact)} else '{}' end`,
  },
  {
    kind: 'CONSENT',
    from: 'consent_record c',
    id: 'c.id',
    at: 'c.recorded_at',
    title: `case when c.marketing_list is not null then 'MARKETING_' else '' end || case when c.opted_out then 'OPTED_OUT' else 'OPTED_IN' end`,
    of: 'c.contact_id',
    parents: contactItself,
  },
  {
    kind: 'FIELD_CHANGE',
    thing: 'fieldChange',
    from: 'field_change e',
    id: 'e.id',
    at: 'e.changed_at',
    title: `coalesce(${changedFieldLabel('e')}, e.field)`,
    of: 'e.contact_id',
    parents: contactItself,
  },
];

const itemsSql = ({ kind, thing, from, id, at, title }: Items, where: string): string =>
  `select ${id}, '${kind}' as kind, ${at} as at, ${title} as title, ${names
    .map(name => `${name === thing ? id : 'null::uuid'} as "${name}Id"`)
    .join(', ')} from ${from} where ${where}`;

/**
 * Everything that happened with a contact, newest first, each table with the reader's own rights. For each parent (each conversation, each
 * sale and so on) a page reads about as many rows of each kind as it shows, through that kind's index.
 */
export function timelineOf(contactId: string): KeysetList {
  const contact = new SqlValue(idOrNobody(contactId));
  const ofContact = (text: (contact: string) => string) => sqlWith([contact], text);
  return {
    name: 'timeline',
    from: ofContact(
      given =>
        `(${kinds.map(each => itemsSql(each, `${each.of} = any (${each.parents(given)})`)).join(' union all ')}) f`,
    ),
    alias: 'f',
    columns: columns.map(column => `f."${column}"`).join(', '),
    where: [],
    keys: [
      { sql: 'f.at', type: 'timestamptz' },
      { sql: 'f.id', type: 'uuid' },
    ],
    direction: 'DESC',
    defaultPage: { first: 20 },
    branches: kinds.map(each => ({
      rows: sqlOf(itemsSql(each, `${each.of} = parent.id`)),
      parents: ofContact(each.parents),
    })),
  };
}
