import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { updateSeller } from '../../domain/sellers/index.js';
import { UpdateSellerInput, UpdateSellerPayload } from '../../schema/sellers/update-seller.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class SellerResolver {
  @Mutation(() => UpdateSellerPayload, {
    description:
      'Changes a seller: CEO and ADMIN may change any seller, sellers only their own availability, languages, working hours and absences.',
  })
  updateSeller(
    @Arg('input', () => UpdateSellerInput, { description: 'The seller and the changes.' }) input: UpdateSellerInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<UpdateSellerPayload> {
    return payload('seller', () => updateSeller(useCase, input));
  }
}
