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
      'Gathers everything that is kept of a person, to hand over. For CEOs and admins; noted in the audit log.',
  })
  exportContact(
    @Arg('input', () => ContactInput, { description: 'Of whom.' }) { contactId }: ContactInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<ExportContactPayload> {
    return payload<'data', unknown>('data', () => exportContact(useCase, { contactId }));
  }

  @Mutation(() => EraseContactPayload, {
    description:
      'Erases for good what is personal of a person: addresses, messages, what was understood and noted. Counts and sums stay; who writes again is somebody new. For CEOs and admins.',
  })
  eraseContact(
    @Arg('input', () => ContactInput, { description: 'Whom.' }) { contactId }: ContactInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<EraseContactPayload> {
    return payload('erasedId', () => eraseContact(useCase, { contactId }));
  }
}
