import { ObjectType } from 'type-graphql';
import { Node } from '../read/node.js';
import { Payload } from '../user-error.js';
import { AlertType } from './alert.type.js';

@ObjectType('AcknowledgeAlertPayload', { description: 'The answer to acknowledgeAlert.', simpleResolvers: true })
export class AcknowledgeAlertPayload extends Payload {
  @Node(() => AlertType, { nullable: true, description: 'The alert as it is now; null when it failed.' })
  alert!: string | null;
}
