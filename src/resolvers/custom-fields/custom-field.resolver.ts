import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createCustomField, deleteCustomField, updateCustomField } from '../../domain/custom-fields/index.js';
import {
  CreateCustomFieldInput,
  CustomFieldInput,
  UpdateCustomFieldInput,
} from '../../schema/custom-fields/custom-field.input.js';
import {
  CreateCustomFieldPayload,
  DeleteCustomFieldPayload,
  UpdateCustomFieldPayload,
} from '../../schema/custom-fields/custom-field.payload.js';
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
    return payload('customField', () => createCustomField(context.useCase, input));
  }

  @Mutation(() => UpdateCustomFieldPayload, {
    description: 'Changes a field or its place in the form; what is omitted stays.',
  })
  updateCustomField(
    @Arg('input', () => UpdateCustomFieldInput, { description: 'What changes.' }) input: UpdateCustomFieldInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateCustomFieldPayload> {
    return payload('customField', () => updateCustomField(context.useCase, input));
  }

  @Mutation(() => DeleteCustomFieldPayload, {
    description:
      'Removes a field. Its values are kept for 30 days and come back with a new field of the same key and type; then they are deleted.',
  })
  deleteCustomField(
    @Arg('input', () => CustomFieldInput, { description: 'Which one.' }) input: CustomFieldInput,
    @Ctx() context: GraphContext,
  ): Promise<DeleteCustomFieldPayload> {
    return payload('deletedId', () => deleteCustomField(context.useCase, input));
  }
}
