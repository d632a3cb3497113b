import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/** Imports of files: the progress of each, and for each row its result and the values before. */
export class CreateImports extends Migration {
  override up(): void {
    this.addSql(`
      create table record_import (
        id uuid not null,
        tenant_id uuid not null references tenant,
        -- the nil UUID if an API key created it
        user_id uuid not null,
        kind text not null check (kind in ('CUSTOMER', 'LEAD', 'PRODUCT')),
        dry_run boolean not null default false,
        status text not null check (status in ('RUNNING', 'DONE', 'FAILED', 'UNDOING', 'UNDONE')),
        -- null once no job needs the file any more; files without references are deleted
        file_id uuid,
        columns jsonb not null,
        ignored_columns text[] not null default '{}',
        total_rows int not null default 0,
        -- the last processed row of the file; the next job continues after it
        position int not null default 0,
        created int not null default 0,
        updated int not null default 0,
        failed int not null default 0,
        restored int not null default 0,
        kept int not null default 0,
        problem text,
        created_at timestamptz not null default now(),
        finished_at timestamptz,
        undone_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
      );
      create index record_import_created on record_import (tenant_id, created_at, id);
      create index record_import_file on record_import (tenant_id, file_id) where file_id is not null;
      call app.guard('record_import', 'staff');

      -- No foreign keys to the records that the row created: an undo removes these, and the row says so.
      create table record_import_row (
        id uuid not null,
        tenant_id uuid not null references tenant,
        import_id uuid not null,
        -- the row number as spreadsheets count it
        row int not null,
        outcome text not null check (outcome in ('CREATED', 'UPDATED', 'REFUSED')),
        field text,
        message text,
        contact_id uuid,
        contact_made boolean not null default false,
        record_id uuid,
        record_made boolean not null default false,
        -- the values that the row changed, before and after
        before jsonb,
        after jsonb,
        -- null until an undo has processed it
        undo text check (undo in ('RESTORED', 'KEPT')),
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, import_id, row),
        foreign key (tenant_id, import_id) references record_import (tenant_id, id)
      );
      create index record_import_row_place on record_import_row (tenant_id, import_id, row, id);
      create index record_import_row_outcome on record_import_row (tenant_id, import_id, outcome, row, id);
      create index record_import_row_undo on record_import_row (tenant_id, import_id, undo, row, id);
      create index record_import_row_contact on record_import_row (tenant_id, contact_id);
      create index record_import_row_created on record_import_row (tenant_id, created_at, id);
      call app.guard('record_import_row', 'staff');`);
    this.addSql(removing);
  }
}

/**
 * Removes the records that an import created, with the rights of the caller. Each record is tried separately, because only the
 * attempt shows whether other rows refer to it by now; in that case it stays, together with its contact.
 */
const removing = functions(`
      create function app.remove_imported(kind text, records uuid[], contacts uuid[], since timestamptz) returns setof uuid
        language plpgsql volatile set search_path = pg_catalog, pg_temp as $f$
        begin
          for i in 1 .. cardinality(records) loop
            begin
              case kind
                when 'CUSTOMER' then delete from public.customer k where k.tenant_id = app.tenant() and k.id = records[i] and k.updated_at <= since;
                when 'LEAD' then delete from public.lead l where l.tenant_id = app.tenant() and l.id = records[i] and l.updated_at <= since;
                when 'PRODUCT' then delete from public.product p where p.tenant_id = app.tenant() and p.id = records[i] and p.updated_at <= since;
              end case;
              if not found then continue; end if;
              if contacts[i] is not null then
                delete from public.channel_identity c where c.tenant_id = app.tenant() and c.contact_id = contacts[i];
                delete from public.contact c where c.tenant_id = app.tenant() and c.id = contacts[i] and c.updated_at <= since;
                if not found then raise foreign_key_violation; end if;
              end if;
              return next records[i];
            exception when foreign_key_violation then
              null;
            end;
          end loop;
        end $f$;
      grant execute on function app.remove_imported to embudo_app;`);
