import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../user-error.js';
import { TenantType } from './tenant.type.js';

@ObjectType('UpdateTenantSettingsPayload', {
  description: 'The answer to updateTenantSettings.',
  simpleResolvers: true,
})
export class UpdateTenantSettingsPayload extends Payload {
  @Field(() => TenantType, { nullable: true, description: 'The tenant whose settings changed; null when it failed.' })
  tenant!: TenantType | null;
}
