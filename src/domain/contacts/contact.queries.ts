import type { Channel } from '../shared/channels.js';
import type { Sql } from '../shared/database.port.js';
import type { RowSource } from '../shared/keyset.js';
import { readRowsBy } from '../shared/read-rows-by.js';

export interface ContactRow {
  id: string;
  name: string | null;
  phone: string | null;
  email: string | null;
  city: string | null;
  company: string | null;
  optedOut: boolean;
}
export interface ChannelIdentityRow {
  contactId: string;
  channel: Channel;
  address: string;
}

export const contactRows: RowSource = {
  from: 'contact c',
  columns: 'c.id, c.name, c.phone, c.email, c.city, c.company, c.opted_out as "optedOut"',
};
export const identityRows: RowSource = {
  from: 'channel_identity i',
  columns: 'i.contact_id as "contactId", i.channel, i.address',
};

export const readContactsByIds = (read: Sql, ids: readonly string[]): Promise<ContactRow[]> =>
  readRowsBy(read, 'contact.by-ids', contactRows, 'c.id', ids);

export const readIdentities = (read: Sql, contactIds: readonly string[]): Promise<ChannelIdentityRow[]> =>
  read.query(
    {
      name: 'contact.identities',
      text: `select ${identityRows.columns} from ${identityRows.from} where i.contact_id = any ($1) order by i.created_at, i.id`,
    },
    [contactIds],
  );
