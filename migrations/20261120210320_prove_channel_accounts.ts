import { Migration } from '@mikro-orm/migrations';

/**
 * Naming a number takes it from nobody any more: several tenants may name one, and it is whose proof is the stronger. A
 * webhook that is signed with the account's secret proves less than the vendor, who was asked with the account's token, since
 * whoever names a number also chooses the secret.
 */
export class ProveChannelAccounts extends Migration {
  override up(): void {
    this.addSql(`
      alter table channel_account drop constraint channel_account_provider_channel_external_id_key;
      alter table channel_account add column proof text check (proof in ('WEBHOOK', 'VENDOR'));
      alter table channel_account add column proven_at timestamptz;
      -- another tenant has proven the number: the account takes and sends nothing
      alter table channel_account add column lost_at timestamptz;
      -- until now a number was one tenant's alone: who has received something on it has shown a signature
      update channel_account a set proof = 'WEBHOOK', proven_at = now()
        where exists (select from inbound_event e where e.account_id = a.id and e.status <> 'QUARANTINED');
      create unique index channel_account_named on channel_account (tenant_id, provider, channel, external_id);
      create unique index channel_account_proven on channel_account (provider, channel, external_id) where proof is not null and lost_at is null;
      create index channel_account_external on channel_account (provider, external_id);

      create policy proves on channel_account for update to embudo_lookup using (true) with check (true);
      grant update (proof, proven_at, lost_at) on channel_account to embudo_lookup;
      grant create on schema app to embudo_lookup;
      set local role embudo_lookup;
      drop function app.find_channel_account(text);
      drop function app.find_channel_accounts(text, text[]);
      create function app.find_channel_account(webhook text)
        returns table (id uuid, tenant_id uuid, organization_id uuid, provider text, channel text, external_id text, credentials text, active boolean, proven boolean)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select a.id, a.tenant_id, t.organization_id, a.provider, a.channel, a.external_id, a.credentials, a.active and a.lost_at is null, a.proof is not null
          from public.channel_account a join public.tenant t on t.id = a.tenant_id where a.webhook_key = webhook $f$;
      create function app.find_channel_accounts(vendor text, externals text[])
        returns table (id uuid, tenant_id uuid, organization_id uuid, provider text, channel text, external_id text, credentials text, active boolean, proven boolean)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select a.id, a.tenant_id, t.organization_id, a.provider, a.channel, a.external_id, a.credentials, a.active and a.lost_at is null, a.proof is not null
          from public.channel_account a join public.tenant t on t.id = a.tenant_id
          where a.provider = vendor and a.external_id = any (externals) order by a.created_at, a.id $f$;
      -- Whether another tenant has proven the number. Asked by who names it, and answered to nobody by name.
      create function app.proven_elsewhere(vendor text, kind text, number text) returns boolean
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select exists (select from public.channel_account a where a.provider = vendor and a.channel = kind and a.external_id = number
            and a.tenant_id <> app.tenant() and a.proof is not null and a.lost_at is null) $f$;
      -- Takes a proof down, and the number from those who have a weaker one or none. False where the account has lost it.
      -- The vendor's word is given in a transaction of the account's own tenant; a signature before any tenant is known.
      create function app.prove_channel_account(account uuid, how text) returns boolean
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare mine public.channel_account;
        begin
          select * into mine from public.channel_account a where a.id = account;
          if not found then return false; end if;
          if how = 'VENDOR' and mine.tenant_id <> app.tenant() then raise exception 'an account of another tenant' using errcode = '42501'; end if;
          perform pg_advisory_xact_lock(hashtextextended(mine.provider || ' ' || mine.channel || ' ' || mine.external_id, 20261122));
          select * into mine from public.channel_account a where a.id = account for update;
          if how = 'WEBHOOK' and mine.lost_at is null and mine.proof is null and exists (
              select from public.channel_account a where a.provider = mine.provider and a.channel = mine.channel and a.external_id = mine.external_id
                and a.id <> account and a.proof is not null and a.lost_at is null) then
            update public.channel_account a set lost_at = now() where a.id = account;
            return false;
          end if;
          if how = 'WEBHOOK' and (mine.lost_at is not null or mine.proof is not null) then return mine.lost_at is null; end if;
          update public.channel_account a set lost_at = now() where a.provider = mine.provider and a.channel = mine.channel and a.external_id = mine.external_id
            and a.id <> account and a.lost_at is null;
          update public.channel_account a set proof = how, proven_at = now(), lost_at = null where a.id = account;
          return true;
        end $f$;
      revoke execute on function app.find_channel_account, app.find_channel_accounts, app.proven_elsewhere, app.prove_channel_account from public;
      grant execute on function app.find_channel_account, app.find_channel_accounts, app.proven_elsewhere, app.prove_channel_account to embudo_app;
      reset role;
      revoke create on schema app from embudo_lookup;
    `);
  }
}
