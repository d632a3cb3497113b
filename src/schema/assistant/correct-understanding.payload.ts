import { ObjectType } from 'type-graphql';
import { MessageType } from '../conversations/message.type.js';
import { Node } from '../read/node.js';
import { Payload } from '../user-error.js';

@ObjectType('CorrectUnderstandingPayload', {
  description: 'The answer to correctUnderstanding.',
  simpleResolvers: true,
})
export class CorrectUnderstandingPayload extends Payload {
  @Node(() => MessageType, { nullable: true, description: 'The corrected message; null when it failed.' })
  message!: string | null;
}
