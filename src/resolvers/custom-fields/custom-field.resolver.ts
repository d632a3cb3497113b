import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createCustomField } from '../../domain/custom-fields/index.js';
import { CreateCustomFieldInput } from '../../schema/custom-fields/custom-field.input.js';
import { CreateCustomFieldPayload } from '../../schema/custom-fields/custom-field.payload.js';
import { CustomFieldType } from '../../schema/custom-fields/custom-field.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver(() => CustomFieldType)
export class CustomFieldResolver {
  @Mutation(() => CreateCustomFieldPayload, { description: 'Adds a field, the last of its form.' })
  createCustomField(
    @Arg('input', () => CreateCustomFieldInput, { description: 'The field.' }) input: CreateCustomFieldInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateCustomFieldPayload> {
    return payload('customField', async () =>
      context.loaders.of(CustomFieldType).load(await createCustomField(context.useCase, input)),
    );
  }
}
