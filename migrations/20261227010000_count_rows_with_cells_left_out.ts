import { Migration } from '@mikro-orm/migrations';

/** Of an accepted row a cell may be left out. Such rows are counted and listed, because their people lack what the file says of them. */
export class CountRowsWithCellsLeftOut extends Migration {
  override up(): void {
    this.addSql(`
      alter table record_import add column incomplete int not null default 0;
      alter table record_import_row add column incomplete boolean not null generated always as (outcome <> 'REFUSED' and message is not null) stored;
      create index record_import_row_incomplete on record_import_row (tenant_id, import_id, incomplete, row, id);
      update record_import i set incomplete = r.rows
        from (select tenant_id, import_id, count(*)::int as rows from record_import_row where incomplete group by 1, 2) r
        where i.tenant_id = r.tenant_id and i.id = r.import_id;`);
  }
}
