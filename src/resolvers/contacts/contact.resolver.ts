import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ChannelIdentityType } from '../../schema/contacts/channel-identity.type.js';
import { ContactType } from '../../schema/contacts/contact.type.js';
import type { GraphContext } from '../graph-context.js';

@Resolver(() => ContactType)
export class ContactResolver {
  @FieldResolver(() => [ChannelIdentityType], { description: 'How they write to us, the oldest first.' })
  identities(@Root() contact: ContactType, @Ctx() { loaders }: GraphContext): Promise<ChannelIdentityType[]> {
    return loaders.identities.load(contact.id);
  }
}
