import { Migration } from '@mikro-orm/migrations';

/** Since when an endpoint has taken nothing; null while nothing has failed since the last success (docs/adr/0583). */
export class TurnOffWebhooksThatOnlyFail extends Migration {
  override up(): void {
    // Endpoints that fail already get the whole time from now on.
    this.addSql(`
      alter table webhook_endpoint add column failing_since timestamptz;
      update webhook_endpoint set failing_since = now() where failures > 0;`);
  }
}
