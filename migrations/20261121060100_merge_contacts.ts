import { Migration } from '@mikro-orm/migrations';
import { openToJobs } from './sql/roles.js';

/**
 * Merges of contacts that are one person, and pairs that may be one person. The moved rows themselves record a merge in columns of
 * their own tables (`merged_from`, `merged_into`).
 */
export class MergeContacts extends Migration {
  override up(): void {
    this.addSql(tables);
  }
}

const tables = `
      create table contact_merge (
        id uuid not null,
        tenant_id uuid not null references tenant,
        kept_id uuid not null,
        merged_id uuid not null,
        merged_by uuid,
        merged_at timestamptz not null default clock_timestamp(),
        undone_at timestamptz,
        -- ids, names of columns and the former sellers: all that an undo needs
        before jsonb not null default '{}',
        primary key (tenant_id, id),
        foreign key (tenant_id, kept_id) references contact (tenant_id, id),
        foreign key (tenant_id, merged_id) references contact (tenant_id, id)
      );
      create unique index contact_merge_active on contact_merge (tenant_id, merged_id) where undone_at is null;
      create index contact_merge_kept on contact_merge (tenant_id, kept_id);
      call app.guard('contact_merge', 'staff');

      -- Two contacts that may be one person, for a person to decide. The smaller id comes first.
      create table contact_match (
        id uuid not null,
        tenant_id uuid not null references tenant,
        contact_id uuid not null,
        other_id uuid not null,
        reason text not null check (reason ~ '^[A-Z_]{1,40}$'),
        created_at timestamptz not null default now(),
        dismissed_at timestamptz,
        primary key (tenant_id, id),
        unique (tenant_id, contact_id, other_id),
        check (contact_id < other_id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id),
        foreign key (tenant_id, other_id) references contact (tenant_id, id)
      );
      create index contact_match_other on contact_match (tenant_id, other_id);
      create index contact_match_created on contact_match (tenant_id, created_at, id);
      call app.guard('contact_match', 'staff');
      ${openToJobs('contact_match', 'select, insert')}`;
