import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  acceptContactFact,
  dismissContactFact,
  enrichContact,
  undoContactFact,
} from '../../domain/enrichment/index.js';
import {
  AcceptContactFactPayload,
  ContactFactInput,
  DismissContactFactPayload,
  EnrichContactInput,
  EnrichContactPayload,
  UndoContactFactPayload,
} from '../../schema/enrichment/contact-fact.payload.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

const which = { description: 'The fact.' };

@Resolver()
export class ContactFactResolver {
  @Mutation(() => EnrichContactPayload, {
    description:
      "Looks for facts about a contact in its newest messages, number and e-mail address now. Websites and Lookup, if the tenant's settings allow them, follow within moments.",
  })
  enrichContact(
    @Arg('input', () => EnrichContactInput, { description: 'The contact.' }) input: EnrichContactInput,
    @Ctx() context: GraphContext,
  ): Promise<EnrichContactPayload> {
    return payload('contact', () => enrichContact(context.useCase, input));
  }

  @Mutation(() => AcceptContactFactPayload, {
    description: "Stores a suggested fact in the contact's field, in place of what is there.",
  })
  acceptContactFact(
    @Arg('input', () => ContactFactInput, which) input: ContactFactInput,
    @Ctx() context: GraphContext,
  ): Promise<AcceptContactFactPayload> {
    return payload('contact', () => acceptContactFact(context.useCase, input));
  }

  @Mutation(() => DismissContactFactPayload, { description: 'Refuses a suggested fact. It does not come back.' })
  dismissContactFact(
    @Arg('input', () => ContactFactInput, which) input: ContactFactInput,
    @Ctx() context: GraphContext,
  ): Promise<DismissContactFactPayload> {
    return payload('contact', () => dismissContactFact(context.useCase, input));
  }

  @Mutation(() => UndoContactFactPayload, {
    description:
      'Takes back a fact that was filled or accepted: the field holds again what it held before. It does not come back.',
  })
  undoContactFact(
    @Arg('input', () => ContactFactInput, which) input: ContactFactInput,
    @Ctx() context: GraphContext,
  ): Promise<UndoContactFactPayload> {
    return payload('contact', () => undoContactFact(context.useCase, input));
  }
}
