import { Field, ID, InputType } from 'type-graphql';

@InputType('AcknowledgeAlertInput', { description: 'The alert to acknowledge.' })
export class AcknowledgeAlertInput {
  @Field(() => ID, { description: 'The alert. Acknowledging it again changes nothing.' })
  alertId!: string;
}
