import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Node } from '../read/node.js';
import { RepeatableInput } from '../repeatable.input.js';
import { JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';
import { MessageType } from './message.type.js';
import { MessageTemplateType } from './message-template.type.js';

@ArgsType()
export class MessageTemplatesArgs {
  @Field(() => ID, { nullable: true, description: 'Only templates of this account; omit it for all.' })
  channelAccountId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only templates of the account of this conversation; omit it for all.',
  })
  conversationId?: string | null;
}

@InputType('SendTemplateInput', {
  description: 'An approved template to send to a contact. Name the recipient by `conversationId` or `contactId`.',
})
export class SendTemplateInput extends RepeatableInput {
  @Field(() => ID, { nullable: true, description: 'The contact; a conversation is opened if there is none.' })
  contactId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The conversation to send it in.' })
  conversationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The account that you expect the template to belong to.' })
  channelAccountId?: string | null;

  @Field(() => ID, { description: 'The template. It is sent from the account that it belongs to.' })
  templateId!: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The values of its placeholders: `{ "1": "Ana" }`, or a list in their order.',
  })
  variables?: unknown;
}

@ObjectType('SendTemplatePayload', { description: 'The answer to sendTemplate.', simpleResolvers: true })
export class SendTemplatePayload extends Payload {
  @Node(() => MessageType, { nullable: true, description: 'The message, about to be sent; null when it failed.' })
  message!: string | null;
}

@ObjectType('SyncTemplatesPayload', { description: 'The answer to syncTemplates.', simpleResolvers: true })
export class SyncTemplatesPayload extends Payload {
  @Node(() => [MessageTemplateType], {
    nullable: true,
    description: 'The templates that the provider lists; null when it failed.',
  })
  templates!: string[] | null;
}
