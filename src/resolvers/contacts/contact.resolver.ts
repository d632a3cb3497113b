import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { updateContact } from '../../domain/contacts/index.js';
import { UpdateContactInput } from '../../schema/contacts/contact.input.js';
import { UpdateContactPayload } from '../../schema/contacts/contact.payload.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class ContactResolver {
  @Mutation(() => UpdateContactPayload, {
    description: 'Changes the data of a person or company; omitted fields stay unchanged.',
  })
  updateContact(
    @Arg('input', () => UpdateContactInput, { description: 'What changes.' }) input: UpdateContactInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateContactPayload> {
    return payload('contact', () => updateContact(context.useCase, { ...input }));
  }
}
