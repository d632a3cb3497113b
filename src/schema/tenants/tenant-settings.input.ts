import { Field, InputType } from 'type-graphql';
import { JsonScalar } from '../scalars/index.js';

@InputType('UpdateTenantSettingsInput', {
  description: 'What a tenant can tune about routing, answering and who sees whose rows.',
})
export class UpdateTenantSettingsInput {
  @Field(() => JsonScalar, {
    description:
      'The whole settings, in the shape that tenantSettings gives. They replace those that stand; what is left out goes back to its default.',
  })
  settings!: unknown;
}
