import { Field, InputType } from 'type-graphql';
import { JsonScalar } from '../scalars/index.js';

@InputType('UpdateTenantSettingsInput', {
  description: 'Changes of a tenant’s settings for routing, answering and the visibility of rows.',
})
export class UpdateTenantSettingsInput {
  @Field(() => JsonScalar, {
    description:
      'Sections in the shape that tenantSettings returns. Objects are merged; texts, numbers and lists are replaced; omitted keys stay unchanged. Null restores the default, except if null is a valid value of the setting. With `version`, as returned by tenantSettings, the change fails with CONFLICT if somebody changed the settings meanwhile.',
  })
  settings!: unknown;
}
