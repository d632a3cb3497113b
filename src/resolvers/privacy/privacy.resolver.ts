import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { eraseContact, exportContact } from '../../domain/privacy/index.js';
import { ContactInput } from '../../schema/privacy/contact.input.js';
import { EraseContactPayload, ExportContactPayload } from '../../schema/privacy/contact.payload.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class PrivacyResolver {
  @Mutation(() => ExportContactPayload, {
    description:
      'Exports all stored data of a person, to hand over to them. For CEOs and admins; recorded in the audit log.',
  })
  exportContact(
    @Arg('input', () => ContactInput, { description: 'The contact.' }) { contactId }: ContactInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<ExportContactPayload> {
    return payload<'data', unknown>('data', () => exportContact(useCase, { contactId }));
  }

  @Mutation(() => EraseContactPayload, {
    description:
      'Permanently erases the personal data of a person: addresses, messages, analysis and notes. Counts and sums stay. If the person writes again, a new contact is created. For CEOs and admins.',
  })
  eraseContact(
    @Arg('input', () => ContactInput, { description: 'The contact.' }) { contactId }: ContactInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<EraseContactPayload> {
    return payload('erasedId', () => eraseContact(useCase, { contactId }));
  }
}
