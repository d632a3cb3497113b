import { Migration } from '@mikro-orm/migrations';
import { openToLookup } from './sql/roles.js';

const owner = `uuid not null generated always as (coalesce(seller_id, '00000000-0000-0000-0000-000000000000')) stored`;

/** Open cases are listed by urgency, appointments and payments by their time: each list page by page, also under one owner (ADR 0113). */
export class PageCasesAgendaAndPayments extends Migration {
  override up(): void {
    this.addSql(`
      alter table support_case add column urgency bigint not null generated always as
        -- The priority before everything else; among equals the case that was opened first, to the millisecond.
        (priority * 10000000000000 - floor(extract(epoch from opened_at - '2000-01-01 00:00:00+00'::timestamptz) * 1000)::bigint) stored;
      create index support_case_urgency on support_case (tenant_id, urgency, id);
      create index support_case_owner_urgency on support_case (tenant_id, owner_id, urgency, id);
      create index support_case_status_urgency on support_case (tenant_id, status, urgency, id);
      create index support_case_owner_status_urgency on support_case (tenant_id, owner_id, status, urgency, id);

      alter table appointment add column owner_id ${owner};
      create index appointment_owner on appointment (tenant_id, owner_id, starts_at, id);
      create index appointment_status on appointment (tenant_id, status, starts_at, id);
      ${openToLookup('appointment', 'tenant_id, id, owner_id, host_id, status, starts_at')}

      alter table payment add column owner_id ${owner};
      drop index payment_paid;
      create index payment_paid on payment (tenant_id, paid_at, id);
      create index payment_owner on payment (tenant_id, owner_id, paid_at, id);`);
  }
}
