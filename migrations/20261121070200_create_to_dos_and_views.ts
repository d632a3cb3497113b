import { Migration } from '@mikro-orm/migrations';
import { openToJobs } from './sql/roles.js';

/** Tasks of people for a lead, a customer or a sale, and filters of lists that are saved under a name. */
export class CreateToDosAndViews extends Migration {
  override up(): void {
    this.addSql(toDos);
    this.addSql(views);
  }
}

const toDos = `
      create table to_do (
        id uuid not null,
        tenant_id uuid not null references tenant,
        -- the seller who has to do it
        seller_id uuid,
        title text not null,
        due_at timestamptz,
        done_at timestamptz,
        lead_id uuid,
        customer_id uuid,
        opportunity_id uuid,
        -- null if an API key created it
        created_by uuid,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        owner_id uuid not null generated always as (coalesce(seller_id, '00000000-0000-0000-0000-000000000000')) stored,
        -- a boolean in addition to the time, because an index is read in order after an equality, but not after "is null"
        done boolean not null generated always as (done_at is not null) stored,
        due_up timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
        primary key (tenant_id, id),
        check (num_nonnulls(lead_id, customer_id, opportunity_id) <= 1),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id),
        foreign key (tenant_id, lead_id) references lead (tenant_id, id),
        foreign key (tenant_id, customer_id) references customer (tenant_id, id),
        foreign key (tenant_id, opportunity_id) references opportunity (tenant_id, id) on delete cascade,
        foreign key (tenant_id, created_by) references membership (tenant_id, user_id)
      );
      create index to_do_due on to_do (tenant_id, due_up, id);
      create index to_do_done on to_do (tenant_id, done, due_up, id);
      create index to_do_owner on to_do (tenant_id, owner_id, due_up, id);
      create index to_do_owner_done on to_do (tenant_id, owner_id, done, due_up, id);
      create index to_do_lead on to_do (tenant_id, lead_id, due_up, id) where lead_id is not null;
      create index to_do_customer on to_do (tenant_id, customer_id, due_up, id) where customer_id is not null;
      create index to_do_opportunity on to_do (tenant_id, opportunity_id, due_up, id) where opportunity_id is not null;
      call app.guard('to_do', 'seller');
      ${openToJobs('to_do', 'select, update')}`;

const views = `
      create table saved_view (
        id uuid not null,
        tenant_id uuid not null references tenant,
        user_id uuid not null,
        entity_type text not null check (entity_type in ('LEAD', 'CUSTOMER', 'OPPORTUNITY')),
        name text not null,
        -- the folded name; a person has one view of a name
        name_key text not null,
        filter jsonb not null,
        order_by jsonb,
        shared boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, user_id, entity_type, name_key),
        foreign key (tenant_id, user_id) references membership (tenant_id, user_id)
      );
      create index saved_view_list on saved_view (tenant_id, entity_type, name_key, id);
      call app.guard('saved_view', 'tenant');
      -- Members read their own views and those that colleagues share; managers may change and remove shared ones.
      alter policy reads on saved_view using (tenant_id = (select app.tenant()) and ((select app.is_member()) and (user_id = (select app.actor()) or shared)));
      alter policy inserts on saved_view with check (tenant_id = (select app.tenant()) and (select app.is_member()) and user_id = (select app.actor()));
      alter policy updates on saved_view using (tenant_id = (select app.tenant()) and (((select app.is_member()) and user_id = (select app.actor())) or (shared and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'))))
        with check (tenant_id = (select app.tenant()) and (((select app.is_member()) and user_id = (select app.actor())) or (shared and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'))));
      alter policy deletes on saved_view using (tenant_id = (select app.tenant()) and (((select app.is_member()) and user_id = (select app.actor())) or (shared and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'))));`;
