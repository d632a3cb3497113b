import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LeadIntentType } from '../../schema/assistant/lead-intent.type.js';
import { SentimentAnalysisType } from '../../schema/assistant/sentiment-analysis.type.js';
import { ConversationType } from '../../schema/conversations/conversation.type.js';
import { MessageType } from '../../schema/conversations/message.type.js';
import { MessageMediaType } from '../../schema/conversations/message-media.type.js';
import { SellerType } from '../../schema/sellers/seller.type.js';
import type { GraphContext } from '../graph-context.js';
import { present } from '../present.js';

@Resolver(() => MessageType)
export class MessageResolver {
  @FieldResolver(() => ConversationType, { description: 'Where it was said.' })
  conversation(@Root() message: MessageType, @Ctx() { loaders }: GraphContext): Promise<ConversationType> {
    return present(loaders.conversation.load(message.conversationId));
  }

  @FieldResolver(() => SellerType, {
    nullable: true,
    description: 'The seller who wrote it; null where nobody of them did.',
  })
  seller(@Root() { authorSellerId }: MessageType, @Ctx() { loaders }: GraphContext): Promise<SellerType | null> | null {
    return authorSellerId ? loaders.seller.load(authorSellerId) : null;
  }

  @FieldResolver(() => [MessageMediaType], { description: 'Pictures, voice notes and files, in their order.' })
  media(@Root() message: MessageType, @Ctx() { loaders }: GraphContext): Promise<object[]> {
    return loaders.media.load(message.id);
  }

  @FieldResolver(() => LeadIntentType, {
    nullable: true,
    description: 'What the sender wants; null until it is understood, and for our own messages.',
  })
  intent(@Root() message: MessageType, @Ctx() { loaders }: GraphContext): Promise<LeadIntentType | null> {
    return loaders.intent.load(message.id);
  }

  @FieldResolver(() => SentimentAnalysisType, {
    nullable: true,
    description: 'How the sender feels; null until it is understood, and for our own messages.',
  })
  sentiment(@Root() message: MessageType, @Ctx() { loaders }: GraphContext): Promise<SentimentAnalysisType | null> {
    return loaders.sentiment.load(message.id);
  }
}

@Resolver(() => MessageMediaType)
export class MessageMediaResolver {
  @FieldResolver(() => String, { description: 'A signed link that anybody who has it can open for an hour.' })
  url(@Root() media: MessageMediaType & { id: string }, @Ctx() { signMediaUrl }: GraphContext): string {
    return signMediaUrl(media.id);
  }
}
