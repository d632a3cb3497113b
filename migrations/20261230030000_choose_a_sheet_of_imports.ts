import { Migration } from '@mikro-orm/migrations';

/** A workbook has several sheets, of which an import reads one; and its rows of sums are left out, and counted. */
export class ChooseASheetOfImports extends Migration {
  override up(): void {
    this.addSql(`
      alter table record_import
        add column sheet text,
        -- name and number of rows of each visible sheet; empty for a text file
        add column sheets jsonb not null default '[]',
        add column skipped int not null default 0;
      alter table record_import_row
        drop constraint record_import_row_outcome_check,
        add constraint record_import_row_outcome_check check (outcome in ('CREATED', 'UPDATED', 'REFUSED', 'SKIPPED')),
        drop column incomplete;
      alter table record_import_row
        add column incomplete boolean not null generated always as (outcome in ('CREATED', 'UPDATED') and message is not null) stored;
      create index record_import_row_incomplete on record_import_row (tenant_id, import_id, incomplete, row, id);`);
  }
}
