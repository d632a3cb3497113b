import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/**
 * app.money compared an amount's currency with three lists, one after the other, before it used the two digits that nearly all currencies
 * have. Postgres looks up a long list in a hash table, so now one comparison with all of them comes first.
 */
export class AskFirstWhetherACurrencyIsUnusual extends Migration {
  override up(): void {
    this.addSql(
      functions(`
      create or replace function app.money(minor numeric, currency text) returns text language sql immutable parallel safe as $f$
        select case when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF', 'BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND', 'CLF', 'UYW') then
            case when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then (minor * 0.001)::text
              when currency in ('CLF', 'UYW') then (minor * 0.0001)::text else minor::text end
          else (minor * 0.01)::text end $f$;`),
    );
  }
}
