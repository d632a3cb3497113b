import { Migration } from '@mikro-orm/migrations';

/** A refresh token may be exchanged again for a moment, since the answer may have been lost (ADR 0509). */
export class ExchangeRefreshTokensAgain extends Migration {
  override up(): void {
    this.addSql(`
      -- the token that was exchanged for the newest, the key with which it was, and the others that were given for it, of which none was used yet
      alter table session add column exchanged_hash bytea, add column exchange_key_hash bytea, add column twin_hashes bytea[] not null default '{}';`);
  }
}
