import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../user-error.js';
import { OwnModelType } from './own-model.type.js';

@ObjectType('TrainIntentsPayload', { description: 'The answer to trainIntents.', simpleResolvers: true })
export class TrainIntentsPayload extends Payload {
  @Field(() => OwnModelType, {
    nullable: true,
    description: 'The model, which a background job trains: query ownModels until it is READY. Null when it failed.',
  })
  model!: OwnModelType | null;
}

@ObjectType('SwitchOwnModelPayload', { description: 'The answer to switchOwnModel.', simpleResolvers: true })
export class SwitchOwnModelPayload extends Payload {
  @Field(() => OwnModelType, { nullable: true, description: 'The model as it is now; null when it failed.' })
  model!: OwnModelType | null;
}
