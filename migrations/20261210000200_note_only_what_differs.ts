import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/** Most fields of a contact that changes stay the same, so these are no longer converted to text for the comparison. */
export class NoteOnlyWhatDiffers extends Migration {
  override up(): void {
    this.addSql(
      functions(`
      -- Explained in 20261126100000_create_field_changes.ts. Values that are equal as JSON are equal as lines, and comparing JSON takes a
      -- hundredth of the time.
      create or replace function app.note_changes(tenant uuid, contact uuid, owner uuid, lead uuid, customer uuid, opportunity uuid, was jsonb, is_now jsonb) returns void
        language plpgsql volatile set search_path = pg_catalog, pg_temp as $f$
        declare
          nobody constant uuid := '00000000-0000-0000-0000-000000000000';
          who constant uuid := nullif(coalesce(nullif(current_setting('app.changed_by', true), ''), nullif(current_setting('app.user_id', true), ''))::uuid, nobody);
        begin
          if contact is null or current_setting('app.notes_changes', true) = 'off' then return; end if;
          if was = is_now then return; end if;
          insert into public.field_change (id, tenant_id, contact_id, seller_id, lead_id, customer_id, opportunity_id, field, old_value, new_value, changed_by)
            select app.new_id(), tenant, contact, owner, lead, customer, opportunity, c.field, c.old_value, c.new_value, who
            from (
              select f.field, app.line_of(was -> f.field) as old_value, app.line_of(is_now -> f.field) as new_value
              from (select jsonb_object_keys(was || is_now) as field) f
              where was -> f.field is distinct from is_now -> f.field offset 0) c
            where c.old_value is distinct from c.new_value;
        end $f$;
`),
    );
  }
}
