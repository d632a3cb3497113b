import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf, openToJobs } from './sql/roles.js';

/**
 * The history of the fields of a contact, its leads, its customer and its sales: who changed what and when, with the old and the new value.
 * Triggers write the rows in the transaction of the change, so that every way of changing a field is covered: by hand, for many at once,
 * by an import, or by an undo.
 */
export class CreateFieldChanges extends Migration {
  override up(): void {
    this.addSql(changes);
    this.addSql(noting);
    this.addSql(keeping);
    this.addSql(`alter table lead_bulk_item drop constraint lead_bulk_item_tenant_id_lead_id_fkey,
        add foreign key (tenant_id, lead_id) references lead (tenant_id, id) on delete cascade;`);
    this.addSql(`alter table record_import add undone_by uuid;
      alter table lead_bulk_change add undone_by uuid;`);
  }
}

const changes = `
      -- There are no foreign keys, because they would lock the contact of each lead that changes. Triggers delete the rows instead.
      create table field_change (
        id uuid not null,
        tenant_id uuid not null references tenant,
        contact_id uuid not null,
        merged_from uuid,
        -- the seller of the contact, lead, customer or opportunity whose field it is
        seller_id uuid,
        -- all three are null if the field is the contact's own
        lead_id uuid,
        customer_id uuid,
        opportunity_id uuid,
        -- such as status, or customFields.size
        field text not null,
        old_value text,
        new_value text,
        -- null if no user changed it
        changed_by uuid,
        changed_at timestamptz not null default now(),
        primary key (tenant_id, id)
      );
      create index field_change_contact on field_change (tenant_id, contact_id, changed_at, id);
      create index field_change_lead on field_change (tenant_id, lead_id) where lead_id is not null;
      create index field_change_customer on field_change (tenant_id, customer_id) where customer_id is not null;
      create index field_change_opportunity on field_change (tenant_id, opportunity_id) where opportunity_id is not null;
      call app.guard('field_change', 'seller', 'select, update, delete');
      -- The job of a message may give the contact, with its history, to a seller.
      ${openToJobs('field_change', 'select, update')}
      create policy keeps on field_change to embudo_lookup using (true) with check (true);
      grant select, insert, update, delete on field_change to embudo_lookup;`;

const noting = functions(`
      -- Returns a value as one line, cut if it is long; null if it is empty.
      create function app.line_of(value jsonb) returns text language sql immutable parallel safe
        return nullif(left(case jsonb_typeof(value) when 'array' then (select string_agg(e.text, ', ' order by e.place) from jsonb_array_elements_text(value) with ordinality e (text, place)) else value #>> '{}' end, 500), '');
      -- Returns the custom fields in which two states differ, under the names that are used in changes.
      create function app.differing_fields(fields jsonb, others jsonb) returns jsonb language sql immutable parallel safe
        return coalesce((select jsonb_object_agg('customFields.' || f.key, f.value) from jsonb_each(fields) f where f.value is distinct from others -> f.key), '{}');
      create function app.seller_name(tenant uuid, seller uuid) returns jsonb language sql stable
        begin atomic
          select to_jsonb(s.display_name) from public.seller s where s.tenant_id = seller_name.tenant and s.id = seller_name.seller;
        end;
      -- Stores the fields in which two states differ. The author is the user of the connection, or the user for whom a job runs.
      create function app.note_changes(tenant uuid, contact uuid, owner uuid, lead uuid, customer uuid, opportunity uuid, was jsonb, is_now jsonb) returns void
        language plpgsql volatile set search_path = pg_catalog, pg_temp as $f$
        declare
          nobody constant uuid := '00000000-0000-0000-0000-000000000000';
          who constant uuid := nullif(coalesce(nullif(current_setting('app.changed_by', true), ''), nullif(current_setting('app.user_id', true), ''))::uuid, nobody);
        begin
          if contact is null or current_setting('app.notes_changes', true) = 'off' then return; end if;
          insert into public.field_change (id, tenant_id, contact_id, seller_id, lead_id, customer_id, opportunity_id, field, old_value, new_value, changed_by)
            select app.new_id(), tenant, contact, owner, lead, customer, opportunity, f.field, app.line_of(was -> f.field), app.line_of(is_now -> f.field), who
            from (select jsonb_object_keys(was || is_now) as field) f
            where app.line_of(was -> f.field) is distinct from app.line_of(is_now -> f.field);
        end $f$;
      grant execute on function app.line_of, app.differing_fields, app.seller_name, app.note_changes to embudo_lookup;
      grant execute on function app.money to embudo_lookup;
`);

/** The columns of a table whose changes are stored, each with its name in the GraphQL schema. */
const noted = {
  contact: {
    name: 'name',
    phone: 'phone',
    email: 'email',
    city: 'city',
    company: 'company',
    birthday: 'birthday',
    language: 'language',
    timezone: 'timezone',
    vip: 'vip',
  },
  lead: { name: 'name', status: 'status', tags: 'tags' },
  customer: { first_name: 'firstName', last_name: 'lastName', address: 'address', status: 'status', vip: 'vip' },
  opportunity: {
    title: 'title',
    expected_close_date: 'expectedCloseDate',
    source: 'source',
    description: 'description',
  },
};
type Noted = keyof typeof noted;
const stateOf = (table: Noted, row: string): string =>
  `jsonb_build_object(${Object.entries(noted[table])
    .map(([column, name]) => `'${name}', ${row}.${column}`)
    .join(', ')})`;
const differs = (table: Noted, ...more: string[]): string =>
  [...Object.keys(noted[table]), ...more].map(column => `old.${column} is distinct from new.${column}`).join(' or ');
const fieldsOf = (row: string, other: string) => `app.differing_fields(${row}.custom_fields, ${other}.custom_fields)`;

const things = [
  ['contact', 'contact_id'],
  ['lead', 'lead_id'],
  ['customer', 'customer_id'],
  ['opportunity', 'opportunity_id'],
] as const;
/** The history of a lead, customer or opportunity belongs to its current seller, so it moves when the seller changes. */
const given = (column: string) =>
  `if old.seller_id is distinct from new.seller_id then
            update public.field_change f set seller_id = new.seller_id where f.tenant_id = new.tenant_id and f.${column} = new.id and f.seller_id is distinct from new.seller_id;
          end if;`;
const trigger = (name: string, body: string) => `
      create function app.${name}() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        ${body}
          return null;
        end $f$;`;

const keeping = functionsOf(
  'embudo_lookup',
  [
    trigger(
      'note_contact_changes',
      `begin
          if old.seller_id is distinct from new.seller_id then
            update public.field_change f set seller_id = new.seller_id
            where f.tenant_id = new.tenant_id and f.contact_id = new.id and f.lead_id is null and f.customer_id is null and f.opportunity_id is null
              and f.seller_id is distinct from new.seller_id;
          end if;
          perform app.note_changes(new.tenant_id, new.id, new.seller_id, null, null, null, ${stateOf('contact', 'old')} || jsonb_build_object('seller', app.seller_name(old.tenant_id, old.seller_id)),
            ${stateOf('contact', 'new')} || jsonb_build_object('seller', app.seller_name(new.tenant_id, new.seller_id)));`,
    ),
    trigger(
      'note_lead_changes',
      `begin
          ${given('lead_id')}
          perform app.note_changes(new.tenant_id, new.contact_id, new.seller_id, new.id, null, null, ${stateOf('lead', 'old')} || ${fieldsOf('old', 'new')}, ${stateOf('lead', 'new')} || ${fieldsOf('new', 'old')});`,
    ),
    trigger(
      'note_customer_changes',
      `begin
          ${given('customer_id')}
          perform app.note_changes(new.tenant_id, new.contact_id, new.seller_id, null, new.id, null, ${stateOf('customer', 'old')} || ${fieldsOf('old', 'new')}, ${stateOf('customer', 'new')} || ${fieldsOf('new', 'old')});`,
    ),
    // If a sale moves to another seller together with its contact, only the contact's change records the new seller.
    trigger(
      'note_opportunity_changes',
      `declare
          contact public.contact.id%type;
          is_its_own boolean;
        begin
          ${given('opportunity_id')}
          contact := coalesce((select k.contact_id from public.customer k where k.tenant_id = new.tenant_id and k.id = new.customer_id), (select l.contact_id from public.lead l where l.tenant_id = new.tenant_id and l.id = new.lead_id));
          is_its_own := old.seller_id is distinct from new.seller_id and not exists (select from public.contact c where c.tenant_id = new.tenant_id and c.id = contact and c.seller_id is not distinct from new.seller_id);
          perform app.note_changes(new.tenant_id, contact, new.seller_id, null, null, new.id,
            ${stateOf('opportunity', 'old')} || ${fieldsOf('old', 'new')} || jsonb_build_object('value', app.money(old.value_minor, old.currency) || ' ' || old.currency) || case when is_its_own then jsonb_build_object('seller', app.seller_name(old.tenant_id, old.seller_id)) else '{}' end,
            ${stateOf('opportunity', 'new')} || ${fieldsOf('new', 'old')} || jsonb_build_object('value', app.money(new.value_minor, new.currency) || ' ' || new.currency) || case when is_its_own then jsonb_build_object('seller', app.seller_name(new.tenant_id, new.seller_id)) else '{}' end);`,
    ),
    ...things.map(([table, column]) =>
      trigger(
        `forget_${table}_changes`,
        `begin
          delete from public.field_change f where f.tenant_id = old.tenant_id and f.${column} = old.id;`,
      ),
    ),
  ].join(''),
  `
      ${things.map(([table]) => `create trigger forgets_changes after delete on ${table} for each row execute function app.forget_${table}_changes();`).join('\n      ')}
      create trigger notes_changes after update on contact for each row when (${differs('contact', 'seller_id')}) execute function app.note_contact_changes();
      ${(['lead', 'customer'] as const)
        .map(
          table =>
            `create trigger notes_changes after update on ${table} for each row when (${differs(table, 'custom_fields', 'seller_id')}) execute function app.note_${table}_changes();`,
        )
        .join('\n      ')}
      create trigger notes_changes after update on opportunity for each row when (${differs('opportunity', 'custom_fields', 'seller_id', 'value_minor', 'currency')}) execute function app.note_opportunity_changes();
`,
);
