import { Migration } from '@mikro-orm/migrations';
import { openToJobs } from './sql/roles.js';

/** Files of e-mails come with the webhook, so they are kept before their message is. */
export class FilesThatArriveWithAMessage extends Migration {
  override up(): void {
    this.addSql(`
      -- 'UPLOAD': a person means to send it; 'MESSAGE': it came with a message that is still to be processed
      alter table media_upload
        add column origin text not null default 'UPLOAD' check (origin in ('UPLOAD', 'MESSAGE'));
      ${openToJobs('stored_file', 'select')}
      ${openToJobs('media_upload', 'select, delete')}
    `);
  }
}
