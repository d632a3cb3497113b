import { Migration } from '@mikro-orm/migrations';

/**
 * Keys are taken by functions: whoever makes something may take one, and reads, changes or deletes none of them. What stands
 * in the table is for staff alone, as everything is that belongs to no seller.
 */
export class ClaimIdempotencyKeys extends Migration {
  override up(): void {
    this.addSql(`
      drop policy reads on idempotency_key;
      drop policy inserts on idempotency_key;
      drop policy updates on idempotency_key;
      drop policy deletes on idempotency_key;
      revoke all on idempotency_key from embudo_app;
      call app.guard('idempotency_key', 'staff', 'select, delete');
      create policy claims on idempotency_key to embudo_lookup using (true) with check (true);
      grant select, insert, update (result_id) on idempotency_key to embudo_lookup;

      grant create on schema app to embudo_lookup;
      set local role embudo_lookup;
      -- Whether the key was free, and taken by this. Otherwise waits until the transaction that has it ends, and gives what came of it.
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
      revoke execute on function app.claim_idempotency_key, app.keep_idempotent_result from public;
      grant execute on function app.claim_idempotency_key, app.keep_idempotent_result to embudo_app;
      reset role;
      revoke create on schema app from embudo_lookup;
    `);
  }
}
