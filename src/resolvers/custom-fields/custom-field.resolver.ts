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
  @Mutation(() => CreateCustomFieldPayload, { description: 'Adds a custom field at the end of its form.' })
  createCustomField(
    @Arg('input', () => CreateCustomFieldInput, { description: 'The field.' }) input: CreateCustomFieldInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateCustomFieldPayload> {
    return payload('customField', () => createCustomField(context.useCase, input));
  }

  @Mutation(() => UpdateCustomFieldPayload, {
    description: 'Changes a custom field or its position in the form; omitted fields stay unchanged.',
  })
  updateCustomField(
    @Arg('input', () => UpdateCustomFieldInput, { description: 'What changes.' }) input: UpdateCustomFieldInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateCustomFieldPayload> {
    return payload('customField', () => updateCustomField(context.useCase, input));
  }

  @Mutation(() => DeleteCustomFieldPayload, {
    description:
      'Removes a custom field. Its values are kept for 30 days and then deleted; a new field with the same key and type restores them before that.',
  })
  deleteCustomField(
    @Arg('input', () => CustomFieldInput, { description: 'The field.' }) input: CustomFieldInput,
    @Ctx() context: GraphContext,
  ): Promise<DeleteCustomFieldPayload> {
    return payload('deletedId', () => deleteCustomField(context.useCase, input));
  }
}
