import { Field, ID, InputType } from 'type-graphql';

@InputType('AcknowledgeAlertInput', { description: 'Which alert somebody has seen to.' })
export class AcknowledgeAlertInput {
  @Field(() => ID, { description: 'The alert. Acknowledging it again changes nothing.' })
  alertId!: string;
}
