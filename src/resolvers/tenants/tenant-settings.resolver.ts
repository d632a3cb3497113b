import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { BadInput } from '../../domain/shared/domain-error.js';
import { readTenant, updateTenantSettings } from '../../domain/tenants/index.js';
import { JsonScalar } from '../../schema/scalars/index.js';
import { UpdateTenantSettingsInput } from '../../schema/tenants/tenant-settings.input.js';
import { UpdateTenantSettingsPayload } from '../../schema/tenants/tenant-settings.payload.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class TenantSettingsResolver {
  @Query(() => JsonScalar, {
    description:
      'The settings of your tenant, by section: routing, answering, visibility of rows and more. `version` counts their changes.',
  })
  async tenantSettings(@Ctx() context: GraphContext): Promise<unknown> {
    const read = allow(context, 'tenant-settings:read');
    const { settings, settingsVersion } = await readTenant(read, context.viewer?.tenant.id ?? '');
    return { ...settings, version: settingsVersion };
  }

  @Mutation(() => UpdateTenantSettingsPayload, {
    description: 'Changes the tenant’s settings; omitted keys stay unchanged.',
  })
  updateTenantSettings(
    @Arg('input', () => UpdateTenantSettingsInput, { description: 'The changes.' }) {
      settings,
    }: UpdateTenantSettingsInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<UpdateTenantSettingsPayload> {
    if (settings === null || typeof settings !== 'object' || Array.isArray(settings))
      throw new BadInput('settings must be an object.', ['settings']);
    return payload('tenant', () => updateTenantSettings(useCase, { settings: { ...settings } }));
  }
}
