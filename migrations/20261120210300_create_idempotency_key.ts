import { Migration } from '@mikro-orm/migrations';

/**
 * Which mutation a client has already had done under a key of its own. Holds hashes and the id of what was made, never a
 * text. A key belongs to whoever sent it (a user, an API key), who is part of its hash.
 */
export class CreateIdempotencyKey extends Migration {
  override up(): void {
    this.addSql(`
      create table idempotency_key (
        id uuid primary key,
        -- checked at the commit: the key of a new tenant is written before its tenant
        tenant_id uuid not null references tenant deferrable initially deferred,
        use_case text not null,
        key_hash bytea not null,
        input_hash bytea not null,
        -- empty only until the transaction that took the key ends
        result_id uuid,
        created_at timestamptz not null default now(),
        unique (tenant_id, id),
        unique (tenant_id, key_hash)
      );
      create index idempotency_key_created on idempotency_key (tenant_id, created_at);
      alter table idempotency_key enable row level security;
      create policy reads on idempotency_key for select to embudo_app using (tenant_id = (select app.tenant()) and (select app.is_member()));
      create policy inserts on idempotency_key for insert to embudo_app with check (tenant_id = (select app.tenant()) and (select app.is_member()));
      create policy updates on idempotency_key for update to embudo_app using (tenant_id = (select app.tenant()) and (select app.is_member())) with check (tenant_id = (select app.tenant()));
      create policy deletes on idempotency_key for delete to embudo_app using (tenant_id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'));
      grant select, insert, update, delete on idempotency_key to embudo_app;
    `);
  }
}
