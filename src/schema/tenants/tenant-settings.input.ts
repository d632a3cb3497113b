import { Field, InputType } from 'type-graphql';
import { JsonScalar } from '../scalars/index.js';

@InputType('UpdateTenantSettingsInput', {
  description: 'What a tenant can tune about routing, answering and who sees whose rows.',
})
export class UpdateTenantSettingsInput {
  @Field(() => JsonScalar, {
    description:
      'Sections in the shape that tenantSettings gives. Objects are merged; texts, figures and lists are replaced; what is left out stays. A null brings the default back, except where null is a setting of its own. With `version`, as tenantSettings gave it, the change is refused with CONFLICT when somebody changed the settings meanwhile.',
  })
  settings!: unknown;
}
