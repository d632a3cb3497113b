import { ID } from 'type-graphql';
import { Contact } from '../../domain/contacts/index.js';
import { sqlWith } from '../../domain/shared/sql-text.js';
import { connectionOf } from '../connection.js';
import { ChannelEnum } from '../conversations/conversation.enums.js';
import { InnerPageArgs } from '../page.args.js';
import { birthdayWithin } from '../read/birthday-filter.js';
import { city } from '../read/city-filter.js';
import type { Filter } from '../read/filter.js';
import { equals, range } from '../read/filters.js';
import { personKey, search } from '../read/search-filter.js';
import { windowOn } from '../read/window.js';
import { DateScalar, DateTimeScalar } from '../scalars/index.js';

/**
 * Matches contacts with an address on one of the channels. OFFSET 0 keeps Postgres from reading all addresses of a frequently used
 * channel at once.
 */
const channel: Filter = {
  name: 'channel',
  type: () => [ChannelEnum],
  description: 'Contacts whose address on one of these channels is known.',
  conditionsFor: (given: string[], { alias }) => [
    {
      sql: sqlWith(
        [given],
        channels =>
          `exists (select from channel_identity i where i.contact_id = ${alias}.id and i.channel = any (${channels}) offset 0)`,
      ),
      finder: [{ op: 'listed', in: 'channel', value: given }],
    },
  ],
};

const contact = windowOn(Contact, { list: 'contacts', hasFinder: true });

@contact.Type('Contact', {
  description: 'A person or company who writes to the business, stored once; leads and customers refer to it.',
  plural: 'contacts',
  filters: [
    search('Words of the name, phone number, e-mail address or company, in any order.', {
      own: { text: personKey, kind: 'c' },
    }),
    channel,
    birthdayWithin('contact'),
    city('contact', 'In one of these cities, ignoring case and accents.'),
  ],
})
export class ContactType {
  @contact.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @contact.Column(() => String, {
    nullable: true,
    description: 'Their name; null when not known.',
    sort: {
      as: 'NAME',
      up: 'name_up',
      down: 'name_key',
      description: 'The name, ignoring case and accents; contacts without a name come last, in both directions.',
    },
  })
  name!: string | null;

  @contact.Column(() => String, {
    nullable: true,
    description:
      'Their phone number in E.164, such as `+50760000000`; null when not known. WhatsApp users may have none.',
  })
  phone!: string | null;

  @contact.Column(() => String, { nullable: true, description: 'Their e-mail address; null when not known.' })
  email!: string | null;

  @contact.Column(() => String, {
    nullable: true,
    description: 'The city where they live or work; null when not known.',
  })
  city!: string | null;

  @contact.Column(() => String, {
    nullable: true,
    description: 'The company that they represent; null when not known.',
  })
  company!: string | null;

  @contact.Column(() => DateScalar, {
    nullable: true,
    description: 'Their birthday; null when not known.',
    filter: range('Their birthday, both days inclusive. Contacts without a known birthday are left out.'),
    sort: {
      as: 'BIRTHDAY',
      up: 'birthday_up',
      down: 'birthday_down',
      description: 'The birthday; contacts without one come last, in both directions.',
    },
  })
  birthday!: string | null;

  @contact.Column(() => Boolean, {
    description:
      'Whether they have opted out on all channels. Then nothing is sent. Opt-outs on single channels are in `identities { optedOut }`.',
    filter: equals('Only contacts who have opted out on all channels, or only the others.'),
  })
  optedOut!: boolean;

  @contact.Column(() => String, {
    nullable: true,
    description: 'The language for messages to them, such as `es` or `pt-BR`; null if none was given.',
  })
  language!: string | null;

  @contact.Column(() => String, {
    nullable: true,
    description:
      "Their time zone, such as America/Panama; null if it follows from their phone's country or is that of the tenant.",
  })
  timezone!: string | null;

  @contact.Column(() => Boolean, {
    description: 'Whether they are especially important to the business.',
    filter: equals('Only especially important contacts, or only the others.'),
  })
  vip!: boolean;

  @contact.Column(() => DateTimeScalar, {
    description: 'When the contact was created.',
    filter: range('When the contact was created: from inclusive, to exclusive.'),
    sort: { as: 'CREATED_AT', description: 'When the contact was created.' },
  })
  createdAt!: Date;

  @contact.Many(['ChannelIdentity'], {
    to: 'contactId',
    order: ['createdAt', 'id'],
    description: 'Their addresses on the channels, oldest first.',
  })
  identities?: unknown;

  @contact.Many(['ConsentRecord'], {
    to: 'contactId',
    order: ['recordedAt', 'id'],
    direction: 'desc',
    description: 'Every change of whether they may be sent messages, with its proof, newest first.',
  })
  consents?: unknown;

  @contact.Many(['ContactFact'], {
    to: 'contactId',
    order: ['foundAt', 'id'],
    direction: 'desc',
    description: 'What was found about them, newest first, with its source and what became of it.',
  })
  facts?: unknown;

  @contact.Many(['Lead'], {
    to: 'contactId',
    order: ['createdAt', 'id'],
    direction: 'desc',
    description: 'Their leads that you may see, newest first.',
  })
  leads?: unknown;

  @contact.Page('Conversation', {
    to: 'contactId',
    args: InnerPageArgs,
    defaultPage: { first: 10 },
    description: 'Their conversations that you may see, most recent first.',
  })
  conversations?: unknown;

  @contact.One('Customer', {
    by: 'id',
    to: 'contactId',
    nullable: true,
    description: 'The customer that they are; null if they are none, or none that you may see.',
  })
  customer?: unknown;
}

export const { Edge: ContactEdge, Connection: ContactConnection } = connectionOf(ContactType, 'Contact');
