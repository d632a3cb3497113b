import { ID } from 'type-graphql';
import { Contact } from '../../domain/contacts/index.js';
import { sqlWith } from '../../domain/shared/sql-text.js';
import { connectionOf } from '../connection.js';
import { ChannelEnum } from '../conversations/conversation.enums.js';
import type { Filter } from '../read/filter.js';
import { equals, range } from '../read/filters.js';
import { search } from '../read/search-filter.js';
import { windowOn } from '../read/window.js';
import { DateScalar, DateTimeScalar } from '../scalars/index.js';

/** Who has an address on one of the channels. OFFSET 0 keeps Postgres from reading all addresses of a frequent channel at once. */
const channel: Filter = {
  name: 'channel',
  type: () => [ChannelEnum],
  description: 'Those whom the business knows on one of these channels.',
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
    search('A part of the name, phone number, e-mail address or company.', {
      own: { text: contact => `${contact}.name_key || E'\\n' || ${contact}.reach_key`, kind: 'c' },
    }),
    channel,
  ],
})
export class ContactType {
  @contact.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @contact.Column(() => String, {
    nullable: true,
    description: 'Their name; null when not known.',
    sort: { as: 'NAME', up: 'name_key', description: 'The name, without regard to case and accents.' },
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

  @contact.Column(() => String, { nullable: true, description: 'The city they live or work in; null when not known.' })
  city!: string | null;

  @contact.Column(() => String, { nullable: true, description: 'The company they speak for; null when not known.' })
  company!: string | null;

  @contact.Column(() => DateScalar, {
    nullable: true,
    description: 'Their birthday; null when not known.',
    filter: range('Their birthday, both days inclusive. Those without one are left out.'),
    sort: {
      as: 'BIRTHDAY',
      up: 'birthday_up',
      down: 'birthday_down',
      description: 'The birthday; contacts without one come last, both ways.',
    },
  })
  birthday!: string | null;

  @contact.Column(() => Boolean, {
    description:
      'Whether they have asked not to be written to on any channel. Then nothing is sent. Who has asked so for one channel alone has it in `identities { optedOut }`.',
    filter: equals('Only those who have asked not to be written to on any channel, or only the others.'),
  })
  optedOut!: boolean;

  @contact.Column(() => String, {
    nullable: true,
    description: 'How they want to be written to, such as `es` or `pt-BR`; null where nobody has said.',
  })
  language!: string | null;

  @contact.Column(() => String, {
    nullable: true,
    description:
      "Their time zone, such as America/Panama; null where it follows from their phone's country, or is the tenant's.",
  })
  timezone!: string | null;

  @contact.Column(() => Boolean, {
    description: 'Whether they are of special importance to the business.',
    filter: equals('Only those of special importance, or only the others.'),
  })
  vip!: boolean;

  @contact.Column(() => DateTimeScalar, {
    description: 'When they were first known.',
    filter: range('When they were first known: from inclusive, to exclusive.'),
    sort: { as: 'CREATED_AT', description: 'When the contact was first known.' },
  })
  createdAt!: Date;

  @contact.Many(['ChannelIdentity'], {
    to: 'contactId',
    order: ['createdAt', 'id'],
    description: 'How they write to us, the oldest first.',
  })
  identities?: unknown;

  @contact.Many(['ConsentRecord'], {
    to: 'contactId',
    order: ['recordedAt', 'id'],
    direction: 'desc',
    description: 'Every change of whether they may be written to, with its proof, the newest first.',
  })
  consents?: unknown;

  @contact.Many(['Lead'], {
    to: 'contactId',
    order: ['createdAt', 'id'],
    direction: 'desc',
    description: 'Their leads that you may see, the newest first.',
  })
  leads?: unknown;

  @contact.One('Customer', {
    by: 'id',
    to: 'contactId',
    nullable: true,
    description: 'The customer that they are; null where they are none, or none that you may see.',
  })
  customer?: unknown;
}

export const { Edge: ContactEdge, Connection: ContactConnection } = connectionOf(ContactType, 'Contact');
