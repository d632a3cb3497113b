import { Migration } from '@mikro-orm/migrations';

/** app.find_key finds service tokens and API keys alike. */
export class DropFindServiceToken extends Migration {
  override up(): void {
    this.addSql('set local role embudo_lookup; drop function app.find_service_token(bytea); reset role;');
  }
}
