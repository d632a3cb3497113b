import { Migration } from '@mikro-orm/migrations';

/**
 * A stage's totals are read for every stage of a board: an index that leads to them, where there was one that led to the
 * totals of all stages. And app.money as an expression within the statement: a function with settings of its own is called
 * for each row, and a call costs more than the rest of the row. It names nothing that a search path could change.
 */
export class QuickenTotals extends Migration {
  override up(): void {
    this.addSql(`
      create index counter_standing on counter (tenant_id, name, subject) include (seller_id, currency, count, amount) where grain = 'ALL';
      alter function app.money(numeric, text) reset all;
    `);
  }
}
