import { ID } from 'type-graphql';
import { ConsentRecord, type ConsentSource, consentSources } from '../../domain/contacts/index.js';
import type { Channel } from '../../domain/shared/channels.js';
import { ChannelEnum } from '../conversations/conversation.enums.js';
import { enumOf } from '../enum-of.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';

const ConsentSourceEnum = enumOf('ConsentSource', 'Who said whether a contact may be sent messages.', consentSources, {
  CONTACT: 'The contact, by a word such as STOP or ALTA.',
  VENDOR: 'The provider, by its own opt-out list or by the unsubscribe link of an e-mail.',
  PERSON: 'A user of the business, by setConsent.',
});

const consent = windowOn(ConsentRecord);

@consent.Type('ConsentRecord', {
  description:
    'A change of whether a contact may be sent messages, with its proof. Records are only added, never changed.',
})
export class ConsentRecordType {
  @consent.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @consent.Column(() => Boolean, { description: 'Whether they want no messages from this time on.' })
  optedOut!: boolean;

  @consent.Column(() => ChannelEnum, { nullable: true, description: 'The channel that it applies to; null for all.' })
  channel!: Channel | null;

  @consent.Column(() => ConsentSourceEnum, { description: 'Who said so.' })
  source!: ConsentSource;

  @consent.Column(() => String, { description: 'What was said, word by word; empty once the contact is erased.' })
  reason!: string;

  @consent.Column(() => ID, { nullable: true, description: 'The message that said it; null if there was none.' })
  messageId!: string | null;

  @consent.Computed(() => Boolean, {
    description: 'Whether it is about marketing only: then answers are still sent.',
    sql: record => `${record}.marketing_list is not null`,
  })
  marketing!: boolean;

  @consent.Column(() => DateTimeScalar, {
    description: 'When it was recorded, or when the provider says that it happened.',
  })
  recordedAt!: Date;
}
