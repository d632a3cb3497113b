import { Migration } from '@mikro-orm/migrations';
import { functionsOf, openToJobs, openToLookup } from './sql/roles.js';

/**
 * The accounts through which tenants send and receive. Several tenants may enter one number; it belongs to the one with the
 * stronger proof. A webhook signed with the account's secret is a weaker proof than the vendor's answer to the account's token,
 * because the person who enters a number also chooses the secret. Only the descriptors list the providers and channels
 * (ADR 0120), so the database checks only the form of their names.
 */
export class CreateChannelAccounts extends Migration {
  override up(): void {
    this.addSql(table);
    this.addSql(templates);
    this.addSql(finding);
    this.addSql(proving);
  }
}

const table = `
      create table channel_account (
        id uuid not null,
        tenant_id uuid not null references tenant,
        provider text not null,
        channel text not null,
        name text not null,
        external_id text not null,
        webhook_key text not null unique,
        credentials text not null,
        active boolean not null default true,
        -- whether messages go to a vendor instead of the sandbox; the credentials would show it, but they are encrypted
        live boolean not null default true,
        -- OWN: an id that no vendor issues, such as a form's name. Two tenants may use the same name for a form.
        proof text check (proof in ('WEBHOOK', 'VENDOR', 'OWN')),
        proven_at timestamptz,
        -- when another tenant proved the number; since then the account receives and sends nothing
        lost_at timestamptz,
        -- the vendor limits the whole account, so nothing is sent before this time
        held_until timestamptz,
        created_at timestamptz not null default now(),
        -- when a person paused sending, and since when the vendor refuses the account's credentials
        paused_at timestamptz,
        broken_at timestamptz,
        last_error text,
        last_inbound_at timestamptz,
        last_outbound_at timestamptz,
        -- the credentials before the last change; their secrets still verify webhooks for a while that were signed with them
        previous_credentials text,
        previous_until timestamptz,
        -- the time up to which the vendor's own list of messages has been compared with the ledger
        polled_until timestamptz,
        primary key (tenant_id, id),
        constraint channel_account_names check (provider ~ '^[A-Z][A-Z0-9_]{0,39}$' and channel ~ '^[A-Z][A-Z0-9_]{0,39}$')
      );
      create unique index channel_account_named on channel_account (tenant_id, provider, channel, external_id);
      create unique index channel_account_proven on channel_account (provider, channel, external_id) where proof in ('WEBHOOK', 'VENDOR') and lost_at is null;
      create index channel_account_external on channel_account (provider, external_id);

      call app.guard('channel_account', 'staff');
      ${openToJobs('channel_account', 'select, update (held_until, broken_at, last_error, last_inbound_at, last_outbound_at)')}
      ${openToLookup('channel_account')}
      create policy proves on channel_account for update to embudo_lookup using (true) with check (true);
      grant update (proof, proven_at, lost_at) on channel_account to embudo_lookup;

      -- The first message of a conversation that could not be sent because its account was closed for sending. Opening the account
      -- again wakes these messages without a search. No foreign keys are needed, because both ends outlive the row.
      create table held_conversation (
        tenant_id uuid not null references tenant,
        conversation_id uuid not null,
        account_id uuid not null,
        message_id uuid not null,
        created_at timestamptz not null default now(),
        primary key (tenant_id, conversation_id)
      );
      create index held_conversation_account on held_conversation (tenant_id, account_id);
      call app.guard('held_conversation', 'staff');
      ${openToJobs('held_conversation', 'select, insert, update, delete')}`;

/** Message templates that vendors have approved. */
const templates = `
      create table message_template (
        tenant_id uuid not null,
        id uuid not null,
        channel_account_id uuid not null,
        -- the name under which a send refers to it at the vendor, or an id if names may repeat there
        vendor_name text not null,
        -- the vendor's id of it, which the vendor's webhooks use
        vendor_id text,
        name text not null,
        language text not null,
        category text not null,
        status text not null,
        body text not null,
        -- the names of the placeholders in the body, in the order in which they are filled
        variables text[] not null default '{}',
        -- why it cannot be sent from here, for example because it needs a picture; null if it can
        unusable text,
        status_at timestamptz not null default now(),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, channel_account_id, vendor_name, language),
        foreign key (tenant_id, channel_account_id) references channel_account (tenant_id, id)
      );
      call app.guard('message_template', 'tenant');
      ${openToJobs('message_template', 'select, insert, update')}`;

const returned = `(id uuid, tenant_id uuid, organization_id uuid, provider text, channel text, external_id text, credentials text, previous_credentials text, active boolean, proven boolean)`;
const previous = 'case when a.previous_until > now() then a.previous_credentials end';

/** Functions for webhooks before a tenant is known, and for users who see no accounts. */
const finding = functionsOf(
  'embudo_lookup',
  `
      -- Accounts of a tenant whose owner did not confirm their address in time receive nothing any more.
      create function app.find_channel_account(webhook text) returns table ${returned}
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select a.id, a.tenant_id, t.organization_id, a.provider, a.channel, a.external_id, a.credentials, ${previous},
            a.active and a.lost_at is null and (t.confirmed or t.created_at > now() - interval '7 days'), a.proof is not null
          from public.channel_account a join public.tenant t on t.id = a.tenant_id where a.webhook_key = webhook $f$;
      create function app.find_channel_accounts(vendor text, externals text[]) returns table ${returned}
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select a.id, a.tenant_id, t.organization_id, a.provider, a.channel, a.external_id, a.credentials, ${previous}, a.active and a.lost_at is null, a.proof is not null
          from public.channel_account a join public.tenant t on t.id = a.tenant_id
          where a.provider = vendor and a.external_id = any (externals) order by a.created_at, a.id $f$;
      -- Counts the accounts of all tenants by provider and status. Does not reveal the tenants.
      create function app.count_channel_accounts() returns table (provider text, status text, accounts bigint)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select a.provider, case when a.broken_at is not null or a.lost_at is not null then 'BROKEN' when a.paused_at is not null or not a.active then 'PAUSED' else 'ACTIVE' end, count(*)
          from public.channel_account a group by 1, 2 $f$;
      -- Sellers see no accounts, but their messages must fit the channel.
      create function app.provider_of(account uuid) returns text
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select a.provider from public.channel_account a where a.id = account and a.tenant_id = app.tenant() $f$;
      -- Returns the accounts that could send, or only the given one. They decide whether a seller, who sees no accounts, may write.
      create function app.sending_accounts(account uuid)
        returns table (id uuid, provider text, channel text, problem text, held_until timestamptz, created_at timestamptz)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select a.id, a.provider, a.channel,
            case when a.lost_at is not null then 'LOST' when a.broken_at is not null then 'BROKEN'
              when a.paused_at is not null or not a.active then 'PAUSED' when a.live and not t.confirmed then 'UNCONFIRMED' end,
            a.held_until, a.created_at
          from public.channel_account a join public.tenant t on t.id = a.tenant_id
          where a.tenant_id = app.tenant() and (account is null or a.id = account) $f$;
      grant execute on function app.find_channel_account, app.find_channel_accounts, app.count_channel_accounts, app.provider_of to embudo_app;
      grant execute on function app.sending_accounts to embudo_app, embudo_jobs;
`,
);

const proving = functionsOf(
  'embudo_lookup',
  `
      -- Returns whether another tenant has proven the number, without revealing which one.
      create function app.proven_elsewhere(vendor text, kind text, number text) returns boolean
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select exists (select from public.channel_account a where a.provider = vendor and a.channel = kind and a.external_id = number
            and a.tenant_id <> app.tenant() and a.proof is not null and a.lost_at is null) $f$;
      -- Records a proof, and takes the number from accounts with a weaker proof or none. Returns false if the account has lost the number.
      -- A proof by the vendor is recorded in a transaction of the account's own tenant; one by a signature before any tenant is known.
      create function app.prove_channel_account(tenant uuid, account uuid, how text) returns boolean
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare mine public.channel_account;
        begin
          if how = 'VENDOR' and tenant <> app.tenant() then raise exception 'an account of another tenant' using errcode = '42501'; end if;
          select * into mine from public.channel_account a where a.tenant_id = tenant and a.id = account;
          if not found then return false; end if;
          perform pg_advisory_xact_lock(hashtextextended(mine.provider || ' ' || mine.channel || ' ' || mine.external_id, 20261122));
          select * into mine from public.channel_account a where a.tenant_id = tenant and a.id = account for update;
          if how = 'WEBHOOK' and mine.lost_at is null and mine.proof is null and exists (
              select from public.channel_account a where a.provider = mine.provider and a.channel = mine.channel and a.external_id = mine.external_id
                and (a.tenant_id, a.id) <> (tenant, account) and a.proof is not null and a.lost_at is null) then
            update public.channel_account a set lost_at = now() where a.tenant_id = tenant and a.id = account;
            return false;
          end if;
          if how = 'WEBHOOK' and (mine.lost_at is not null or mine.proof is not null) then return mine.lost_at is null; end if;
          update public.channel_account a set lost_at = now() where a.provider = mine.provider and a.channel = mine.channel and a.external_id = mine.external_id
            and (a.tenant_id, a.id) <> (tenant, account) and a.lost_at is null;
          update public.channel_account a set proof = how, proven_at = now(), lost_at = null where a.tenant_id = tenant and a.id = account;
          return true;
        end $f$;
      -- Returns why a message of the account may not be sent; null if it may.
      create function app.held_back(account uuid) returns text
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select case when a.lost_at is not null then 'account_lost' when a.live and not t.confirmed then 'unconfirmed' end
          from public.channel_account a join public.tenant t on t.id = a.tenant_id where a.id = account and a.tenant_id = app.tenant() $f$;
      grant execute on function app.proven_elsewhere, app.prove_channel_account, app.held_back to embudo_app;
`,
);
