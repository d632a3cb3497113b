import { Migration } from '@mikro-orm/migrations';

/** A campaign by e-mail has a subject of its own, and a campaign may say the same in several languages. */
export class SpeakTheLanguageOfCampaignRecipients extends Migration {
  override up(): void {
    this.addSql(`
      alter table campaign
        -- null on channels without subjects, and for campaigns by e-mail that are older than this column
        add column subject text,
        -- the language of the text above; null if the campaign has only one version
        add column language text,
        -- the same in further languages
        add column versions jsonb not null default '[]';
      -- the subject of an e-mail that answers none; null for one that takes the subject of its thread
      alter table message add column subject text;`);
  }
}
