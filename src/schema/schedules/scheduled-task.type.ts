import { Field, Float, InputType, ObjectType } from 'type-graphql';
import type { ScheduledTask } from '../../domain/schedules/index.js';
import { windowOnSql } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const task = windowOnSql<ScheduledTask>('t');

@task.Type('ScheduledTask', { description: 'A task that runs on a schedule for your tenant.' })
export class ScheduledTaskType {
  @task.Column(() => String, { description: 'The name of the task, such as `notifications/check`.' })
  name!: string;

  @task.Column(() => String, { description: 'The schedule: minute, hour, day, month, weekday, in the tenant’s zone.' })
  schedule!: string;

  @task.Column(() => Boolean, { description: 'Whether it is active.' })
  enabled!: boolean;

  @task.Column(() => DateTimeScalar, { nullable: true, description: 'When it last ran; null for never.' })
  lastRunAt!: Date | null;

  @task.Column(() => String, { nullable: true, description: 'The result of that run: `DONE` or `FAILED`.' })
  lastStatus!: 'DONE' | 'FAILED' | null;

  @task.Column(() => DateTimeScalar, { nullable: true, description: 'When it runs next; null if it is stopped.' })
  nextRunAt!: Date | null;

  @task.Column(() => Float, { description: 'The share of its last twenty runs that failed, 0–1.' })
  failureRate!: number;
}

@InputType('ScheduledTasksInput', { description: 'The scheduled tasks to act on.' })
export class ScheduledTasksInput {
  @Field(() => [String], { nullable: true, description: 'Their names; omit it for all.' })
  names?: string[] | null;
}

@ObjectType('StartScheduledTasksPayload', { description: 'The answer to startScheduledTasks.', simpleResolvers: true })
export class StartScheduledTasksPayload extends Payload {
  @Field(() => [ScheduledTaskType], { nullable: true, description: 'All tasks as they are now; null when it failed.' })
  scheduledTasks!: ScheduledTask[] | null;
}

@ObjectType('StopScheduledTasksPayload', { description: 'The answer to stopScheduledTasks.', simpleResolvers: true })
export class StopScheduledTasksPayload extends Payload {
  @Field(() => [ScheduledTaskType], { nullable: true, description: 'All tasks as they are now; null when it failed.' })
  scheduledTasks!: ScheduledTask[] | null;
}
