import { Migration } from '@mikro-orm/migrations';
import { openToJobs } from './sql/roles.js';

/** Files of e-mails arrive with the webhook, so they are stored before their message. */
export class FilesThatArriveWithAMessage extends Migration {
  override up(): void {
    this.addSql(`
      -- 'UPLOAD': a person uploaded it to send it; 'MESSAGE': it came with a message that is not processed yet
      alter table media_upload
        add column origin text not null default 'UPLOAD' check (origin in ('UPLOAD', 'MESSAGE'));
      ${openToJobs('stored_file', 'select')}
      ${openToJobs('media_upload', 'select, delete')}
    `);
  }
}
