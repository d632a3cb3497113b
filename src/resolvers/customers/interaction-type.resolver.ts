import { Ctx, Query, Resolver } from 'type-graphql';
import { readInteractionTypes } from '../../domain/customers/index.js';
import { InteractionKind } from '../../schema/customers/interaction-type.type.js';
import { allow } from '../allow.js';
import type { GraphContext } from '../graph-context.js';

@Resolver(() => InteractionKind)
export class InteractionTypeResolver {
  @Query(() => [InteractionKind], { description: 'What logInteraction takes as `type`, in the order of the tenant.' })
  interactionTypes(@Ctx() context: GraphContext): Promise<InteractionKind[]> {
    return readInteractionTypes(allow(context, 'customer:read'));
  }
}
