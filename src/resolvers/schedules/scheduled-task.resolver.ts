import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { startScheduledTasks, stopScheduledTasks } from '../../domain/schedules/index.js';
import {
  ScheduledTasksInput,
  StartScheduledTasksPayload,
  StopScheduledTasksPayload,
} from '../../schema/schedules/scheduled-task.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class ScheduledTaskResolver {
  @Mutation(() => StartScheduledTasksPayload, {
    description: 'Starts scheduled tasks of your tenant again. Missed runs are made up for by a single one.',
  })
  startScheduledTasks(
    @Arg('input', () => ScheduledTasksInput, { description: 'The tasks.' }) input: ScheduledTasksInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<StartScheduledTasksPayload> {
    return payload('scheduledTasks', () => startScheduledTasks(useCase, input));
  }

  @Mutation(() => StopScheduledTasksPayload, { description: 'Stops scheduled tasks of your tenant.' })
  stopScheduledTasks(
    @Arg('input', () => ScheduledTasksInput, { description: 'The tasks.' }) input: ScheduledTasksInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<StopScheduledTasksPayload> {
    return payload('scheduledTasks', () => stopScheduledTasks(useCase, input));
  }
}
