import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../page.args.js';

@InputType('AcknowledgeAlertInput', { description: 'Which alert somebody has seen to.' })
export class AcknowledgeAlertInput {
  @Field(() => ID, { description: 'The alert. Acknowledging it again changes nothing.' })
  alertId!: string;
}

@ArgsType()
export class AlertsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only those acknowledged, or only those not; omit it for all.' })
  acknowledged?: boolean | null;
}
