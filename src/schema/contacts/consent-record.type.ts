import { ID } from 'type-graphql';
import { ConsentRecord, type ConsentSource, consentSources } from '../../domain/contacts/index.js';
import type { Channel } from '../../domain/shared/channels.js';
import { ChannelEnum } from '../conversations/conversation.enums.js';
import { enumOf } from '../enum-of.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';

const ConsentSourceEnum = enumOf('ConsentSource', 'Who said whether a contact may be written to.', consentSources, {
  CONTACT: 'The contact, by a word such as STOP or ALTA.',
  VENDOR: "The provider, by its own list of who is not to be written to, or by an e-mail's unsubscribe link.",
  PERSON: 'Somebody of the business, by setConsent.',
});

const consent = windowOn(ConsentRecord);

@consent.Type('ConsentRecord', {
  description: 'One change of whether a contact may be written to, with its proof. Records are only added.',
})
export class ConsentRecordType {
  @consent.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @consent.Column(() => Boolean, { description: 'Whether they want no messages from then on.' })
  optedOut!: boolean;

  @consent.Column(() => ChannelEnum, { nullable: true, description: 'The channel that it is about; null for all.' })
  channel!: Channel | null;

  @consent.Column(() => ConsentSourceEnum, { description: 'Who said so.' })
  source!: ConsentSource;

  @consent.Column(() => String, { description: 'What was said, word by word; empty once the contact is erased.' })
  reason!: string;

  @consent.Column(() => ID, { nullable: true, description: 'The message that said it; null where none did.' })
  messageId!: string | null;

  @consent.Column(() => DateTimeScalar, { description: 'When it was noted.' })
  recordedAt!: Date;
}
