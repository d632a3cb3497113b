import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { deleteToDo, saveToDo } from '../../domain/to-dos/index.js';
import { DeleteTaskPayload, SaveTaskInput, SaveTaskPayload, TaskInput } from '../../schema/to-dos/task.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class TaskResolver {
  @Mutation(() => SaveTaskPayload, { description: 'Creates a task, or changes it if taskId is given.' })
  saveTask(
    @Arg('input', () => SaveTaskInput, { description: 'The task.' }) input: SaveTaskInput,
    @Ctx() context: GraphContext,
  ): Promise<SaveTaskPayload> {
    return payload('task', () => saveToDo(context.useCase, input));
  }

  @Mutation(() => DeleteTaskPayload, { description: 'Deletes a task.' })
  deleteTask(
    @Arg('input', () => TaskInput, { description: 'The task.' }) input: TaskInput,
    @Ctx() context: GraphContext,
  ): Promise<DeleteTaskPayload> {
    return payload('deletedId', () => deleteToDo(context.useCase, input));
  }
}
