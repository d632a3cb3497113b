import { Migration } from '@mikro-orm/migrations';

/** The notifications that each person wants and how, the browsers that get pushes, and the server's own key for pushes. */
export class CreateNotificationSettings extends Migration {
  override up(): void {
    this.addSql(settings);
    this.addSql(subscriptions);
    this.addSql(keys);
  }
}

const mine = (table: string) => {
  const own = `tenant_id = (select app.tenant()) and (((select app.is_member()) and user_id = (select app.actor())) or (select app.role()) = 'SYSTEM')`;
  return `
      alter policy reads on ${table} using (${own});
      alter policy inserts on ${table} with check (${own});
      alter policy updates on ${table} using (${own}) with check (${own});
      alter policy deletes on ${table} using (${own});`;
};

const settings = `
      create table notification_setting (
        tenant_id uuid not null references tenant,
        user_id uuid not null,
        types text[] not null,
        email boolean not null,
        push boolean not null,
        -- { from, to } in the tenant's zone; null if there are no quiet hours
        quiet_hours jsonb,
        -- the time up to which the morning letters have covered the events
        digested_at timestamptz,
        updated_at timestamptz not null default now(),
        primary key (tenant_id, user_id),
        foreign key (tenant_id, user_id) references membership (tenant_id, user_id)
      );
      call app.guard('notification_setting', 'tenant');
      ${mine('notification_setting')}`;

const subscriptions = `
      create table push_subscription (
        id uuid not null,
        tenant_id uuid not null references tenant,
        user_id uuid not null,
        endpoint text not null,
        p256dh text not null,
        auth text not null,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        -- a browser belongs to one person at a time
        unique (tenant_id, endpoint),
        foreign key (tenant_id, user_id) references membership (tenant_id, user_id)
      );
      create index push_subscription_user on push_subscription (tenant_id, user_id, created_at, id);
      call app.guard('push_subscription', 'tenant');
      ${mine('push_subscription')}`;

const keys = `
      create table push_key (
        id smallint primary key default 1 check (id = 1),
        public_key text not null,
        private_key text not null,
        created_at timestamptz not null default now()
      );
      alter table push_key enable row level security;
      grant select, insert on push_key to embudo_app;
      create policy reads on push_key for select to embudo_app using (true);
      create policy inserts on push_key for insert to embudo_app with check (true);`;
