import { Field, ObjectType } from 'type-graphql';
import { AuthSessionType } from '../access/auth-session.type.js';
import { Payload } from '../user-error.js';
import { TenantType } from './tenant.type.js';

@ObjectType('RegisterPayload', { description: 'The answer to register.', simpleResolvers: true })
export class RegisterPayload extends Payload {
  @Field(() => AuthSessionType, { nullable: true, description: 'A session of the new CEO; null when it failed.' })
  session!: AuthSessionType | null;
}

@ObjectType('CreateTenantPayload', { description: 'The answer to createTenant.', simpleResolvers: true })
export class CreateTenantPayload extends Payload {
  @Field(() => TenantType, {
    nullable: true,
    description: 'The new tenant: select it by the header x-tenant-id. Null when it failed.',
  })
  tenant!: TenantType | null;
}
