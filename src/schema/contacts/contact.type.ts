import { ID } from 'type-graphql';
import { Contact } from '../../domain/contacts/index.js';
import { windowOn } from '../read/window.js';

const contact = windowOn(Contact);

@contact.Type('Contact', {
  description: 'A person or company who writes to the business, stored once; leads and customers refer to it.',
})
export class ContactType {
  @contact.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @contact.Column(() => String, { nullable: true, description: 'Their name; null when not known.' })
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

  @contact.Column(() => Boolean, { description: 'Whether they have asked not to be written to. Then nothing is sent.' })
  optedOut!: boolean;

  @contact.Many(['ChannelIdentity'], {
    to: 'contactId',
    order: ['createdAt', 'id'],
    description: 'How they write to us, the oldest first.',
  })
  identities?: unknown;
}
