import { Migration } from '@mikro-orm/migrations';
import { functionsOf, openToJobs, openToLookup } from './sql/roles.js';

/** Cases that a person has to solve: at most one open case per conversation, numbered without gaps in each tenant. */
export class CreateCases extends Migration {
  override up(): void {
    this.addSql(`
      create table case_number (
        tenant_id uuid primary key references tenant,
        last int not null
      );
      call app.guard('case_number', 'staff', 'select');
      create policy lookup on case_number to embudo_lookup using (true) with check (true);
      grant select, insert, update on case_number to embudo_lookup;

      create table support_case (
        tenant_id uuid not null,
        id uuid not null,
        number int not null,
        conversation_id uuid not null,
        contact_id uuid not null,
        merged_from uuid,
        seller_id uuid,
        department text,
        -- WAITING: the case has no seller yet. OPEN: it has a seller.
        status text not null check (status in ('WAITING', 'OPEN', 'CLOSED')),
        priority int not null check (priority between 1 and 5),
        subject text not null,
        reason text not null,
        summary text,
        resolution text,
        satisfaction int check (satisfaction between 1 and 5),
        reopened int not null default 0,
        opened_at timestamptz not null,
        -- when a person first answered
        answered_at timestamptz,
        closed_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        owner_id uuid not null generated always as (coalesce(seller_id, '00000000-0000-0000-0000-000000000000')) stored,
        primary key (tenant_id, id),
        unique (tenant_id, number),
        foreign key (tenant_id, conversation_id) references conversation (tenant_id, id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id)
      );
      create unique index support_case_one_open on support_case (tenant_id, conversation_id) where status <> 'CLOSED';
      create index support_case_conversation on support_case (tenant_id, conversation_id, opened_at, id);
      create index support_case_contact on support_case (tenant_id, contact_id);
      create index support_case_opened on support_case (tenant_id, opened_at, id);
      create index support_case_owner on support_case (tenant_id, owner_id, opened_at, id);
      create index support_case_status on support_case (tenant_id, status, opened_at, id);
      create index support_case_waiting on support_case (tenant_id, opened_at, id) where status = 'WAITING';
      create index support_case_answered on support_case (tenant_id, answered_at) where answered_at is not null;
      call app.guard('support_case', 'seller');
      ${openToJobs('support_case', 'select, update')}
      ${openToLookup('support_case', 'tenant_id, id, seller_id, owner_id, status, opened_at')}
      ${functionsOf(
        'embudo_lookup',
        `
      -- Returns the next number of the tenant. The row stays locked until the transaction ends, so a number that was taken and rolled
      -- back is taken again. Sellers also open cases, but must not write the row themselves.
      create function app.next_case_number() returns int
        language sql volatile security definer set search_path = pg_catalog, pg_temp as $f$
          insert into public.case_number as n (tenant_id, last) values (app.tenant(), 1)
            on conflict (tenant_id) do update set last = n.last + 1 returning n.last $f$;
      grant execute on function app.next_case_number to embudo_app;
`,
      )}
    `);
  }
}
