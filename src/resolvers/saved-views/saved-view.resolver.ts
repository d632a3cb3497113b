import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { deleteView, saveView } from '../../domain/saved-views/index.js';
import {
  DeleteViewPayload,
  SaveViewInput,
  SaveViewPayload,
  ViewInput,
} from '../../schema/saved-views/saved-view.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { readListInput } from './list-input.js';

@Resolver()
export class SavedViewResolver {
  @Mutation(() => SaveViewPayload, {
    description: 'Saves a named filter and order of a list. They are checked as if the list were requested with them.',
  })
  saveView(
    @Arg('input', () => SaveViewInput, { description: 'The view.' }) input: SaveViewInput,
    @Ctx() context: GraphContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<SaveViewPayload> {
    return payload('savedView', async () => {
      readListInput(schema, input.entityType, input);
      return saveView(context.useCase, input);
    });
  }

  @Mutation(() => DeleteViewPayload, { description: 'Deletes a view.' })
  deleteView(
    @Arg('input', () => ViewInput, { description: 'The view.' }) input: ViewInput,
    @Ctx() context: GraphContext,
  ): Promise<DeleteViewPayload> {
    return payload('deletedId', () => deleteView(context.useCase, input));
  }
}
