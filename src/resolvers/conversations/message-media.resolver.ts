import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MessageMediaType } from '../../schema/conversations/message-media.type.js';
import type { GraphContext } from '../graph-context.js';

@Resolver(() => MessageMediaType)
export class MessageMediaResolver {
  @FieldResolver(() => String, { description: 'A signed link that anyone who has it can open for an hour.' })
  url(
    @Root() media: MessageMediaType & { id: string; link: string | null },
    @Ctx() { signMediaUrl }: GraphContext,
  ): string {
    return media.link ?? signMediaUrl(media.id);
  }
}
