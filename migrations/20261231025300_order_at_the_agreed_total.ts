import { Migration } from '@mikro-orm/migrations';

/**
 * What was agreed in a conversation belongs to the order: what is added to the sum of its products or taken off, as
 * `[{ label, amountMinor }]` in the order's currency, and what the customer said of delivery, day or payment (docs/adr/0569).
 */
export class OrderAtTheAgreedTotal extends Migration {
  override up(): void {
    this.addSql(`
      alter table sales_order
        add column charges jsonb not null default '[]' check (case jsonb_typeof(charges) when 'array' then jsonb_array_length(charges) <= 20 else false end),
        add column note text;`);
  }
}
