import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Channel } from '../../domain/shared/channels.js';
import { ChannelEnum } from '../conversations/conversation.enums.js';
import { Node } from '../read/node.js';
import { Payload } from '../user-error.js';
import { ContactType } from './contact.type.js';

@InputType('SetConsentInput', { description: 'Whether a contact may be sent messages, and the proof.' })
export class SetConsentInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => Boolean, { description: 'True if they want no messages; false if they want them again.' })
  optedOut!: boolean;

  @Field(() => ChannelEnum, { nullable: true, description: 'Only on this channel; omit it for all of them.' })
  channel?: Channel | null;

  @Field(() => String, { description: 'What they said, or how you know it: this is the proof.' })
  reason!: string;
}

@ObjectType('SetConsentPayload', { description: 'The answer to setConsent.', simpleResolvers: true })
export class SetConsentPayload extends Payload {
  @Node(() => ContactType, { nullable: true, description: 'The contact as it is now; null when it failed.' })
  contact!: string | null;
}
