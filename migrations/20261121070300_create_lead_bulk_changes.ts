import { Migration } from '@mikro-orm/migrations';

/** Changes of many leads at once, each with its leads and their values before, so that the change can be undone. */
export class CreateLeadBulkChanges extends Migration {
  override up(): void {
    this.addSql(`
      create table lead_bulk_change (
        id uuid not null,
        tenant_id uuid not null references tenant,
        -- the nil UUID if an API key made it
        user_id uuid not null,
        status text not null check (status in ('RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
        change jsonb not null,
        total int not null,
        updated int not null default 0,
        failed int not null default 0,
        restored int not null default 0,
        created_at timestamptz not null default now(),
        undone_at timestamptz,
        primary key (tenant_id, id)
      );
      create index lead_bulk_change_created on lead_bulk_change (tenant_id, created_at, id);
      create table lead_bulk_item (
        tenant_id uuid not null references tenant,
        bulk_id uuid not null,
        lead_id uuid not null,
        user_id uuid not null,
        -- the seller of the lead when it was selected; a lead that was given to another seller meanwhile is not changed
        seller_id uuid,
        -- null until the lead has been processed
        before jsonb,
        after jsonb,
        failure text,
        -- whether an undo has processed it
        undone boolean not null default false,
        created_at timestamptz not null default now(),
        primary key (tenant_id, bulk_id, lead_id),
        foreign key (tenant_id, bulk_id) references lead_bulk_change (tenant_id, id),
        foreign key (tenant_id, lead_id) references lead (tenant_id, id)
      );
      create index lead_bulk_item_lead on lead_bulk_item (tenant_id, lead_id);
      create index lead_bulk_item_created on lead_bulk_item (tenant_id, created_at);
      ${['lead_bulk_change', 'lead_bulk_item'].map(ownersAlone).join('\n')}`);
  }
}

/** Restricts the rows of a table to the user who made the change and to managers. */
const ownersAlone = (table: string) => {
  const own = `tenant_id = (select app.tenant()) and (((select app.is_member()) and user_id = (select app.actor())) or (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'))`;
  return `
      call app.guard('${table}', 'tenant');
      alter policy reads on ${table} using (${own});
      alter policy inserts on ${table} with check (${own});
      alter policy updates on ${table} using (${own}) with check (${own});
      alter policy deletes on ${table} using (${own});`;
};
