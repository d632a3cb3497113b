import { Migration } from '@mikro-orm/migrations';

/** A picture of a product is sent by its public address: the provider fetches it there, and no bytes are stored. */
export class SendPicturesByTheirAddress extends Migration {
  override up(): void {
    this.addSql(`
      alter table message_media
        -- the public address of a file that is not stored here; null for all others
        add column link text,
        drop constraint message_media_state_check,
        add constraint message_media_state_check check (state in ('PENDING', 'STORED', 'UNAVAILABLE', 'EXPIRED', 'LINKED')),
        add constraint message_media_linked check ((state = 'LINKED') = (link is not null));`);
  }
}
