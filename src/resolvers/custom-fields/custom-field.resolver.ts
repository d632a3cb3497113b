import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { createCustomField, type EntityType, readCustomFields } from '../../domain/custom-fields/index.js';
import { CreateCustomFieldInput } from '../../schema/custom-fields/custom-field.input.js';
import { CreateCustomFieldPayload } from '../../schema/custom-fields/custom-field.payload.js';
import { CustomFieldType } from '../../schema/custom-fields/custom-field.type.js';
import { EntityTypeEnum } from '../../schema/enums.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver(() => CustomFieldType)
export class CustomFieldResolver {
  @Query(() => [CustomFieldType], {
    description: 'The tenant’s own fields of leads, customers or opportunities, in the order of their form.',
  })
  customFields(
    @Arg('entityType', () => EntityTypeEnum, { description: 'Whose fields.' }) entityType: EntityType,
    @Ctx() context: GraphContext,
  ): Promise<CustomFieldType[]> {
    return readCustomFields(allow(context, 'custom-field:read'), entityType);
  }

  @Mutation(() => CreateCustomFieldPayload, { description: 'Adds a field, the last of its form.' })
  createCustomField(
    @Arg('input', () => CreateCustomFieldInput, { description: 'The field.' }) input: CreateCustomFieldInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateCustomFieldPayload> {
    return payload('customField', async () =>
      context.loaders.customField.load(await createCustomField(context.useCase, input)),
    );
  }
}
