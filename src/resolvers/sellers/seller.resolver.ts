import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { updateSeller } from '../../domain/sellers/index.js';
import { UpdateSellerInput, UpdateSellerPayload } from '../../schema/sellers/update-seller.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class SellerResolver {
  @Mutation(() => UpdateSellerPayload, {
    description: 'Changes a seller: CEO and ADMIN anybody, sellers when they themselves work.',
  })
  updateSeller(
    @Arg('input', () => UpdateSellerInput, { description: 'Who, and what changes.' }) input: UpdateSellerInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<UpdateSellerPayload> {
    return payload('seller', () => updateSeller(useCase, input));
  }
}
