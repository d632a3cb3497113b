import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * The idempotency keys that clients have used, with the id of the row that the mutation created. Stores only hashes, never a text.
 * The hash includes the sender (a user or an API key), so a key belongs to its sender. The application claims keys only through
 * functions, and cannot read, change or delete them otherwise.
 */
export class CreateIdempotencyKeys extends Migration {
  override up(): void {
    this.addSql(table);
    this.addSql(claiming);
  }
}

const table = `
      create table idempotency_key (
        id uuid not null,
        -- checked at the commit, because the key of a new tenant is written before the tenant
        tenant_id uuid not null references tenant deferrable initially deferred,
        use_case text not null,
        key_hash bytea not null,
        input_hash bytea not null,
        -- null only until the transaction that claimed the key ends
        result_id uuid,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, key_hash)
      );
      create index idempotency_key_created on idempotency_key (tenant_id, created_at);
      call app.guard('idempotency_key', 'staff', 'select, delete');
      create policy claims on idempotency_key to embudo_lookup using (true) with check (true);
      grant select, insert, update (result_id) on idempotency_key to embudo_lookup;`;

const claiming = functionsOf(
  'embudo_lookup',
  `
      -- Claims the key if it is free. Otherwise waits until the transaction that has it ends, and returns its result.
      create function app.claim_idempotency_key(claim uuid, use_case text, key_hash bytea, input_hash bytea) returns table (mine boolean, same boolean, result_id uuid)
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          insert into public.idempotency_key as k (id, tenant_id, use_case, key_hash, input_hash) values ($1, app.tenant(), $2, $3, $4)
            on conflict on constraint idempotency_key_tenant_id_key_hash_key do nothing;
          if found then return query select true, true, null::uuid;
          else return query select false, k.input_hash = $4, k.result_id from public.idempotency_key k where k.tenant_id = app.tenant() and k.key_hash = $3;
          end if;
        end $f$;
      create function app.keep_idempotent_result(claim uuid, result uuid) returns void
        language sql volatile security definer set search_path = pg_catalog, pg_temp as $f$
          update public.idempotency_key k set result_id = result where k.id = claim and k.tenant_id = app.tenant() and k.result_id is null $f$;
      grant execute on function app.claim_idempotency_key, app.keep_idempotent_result to embudo_app;
`,
);
