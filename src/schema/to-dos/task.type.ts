import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ToDo } from '../../domain/to-dos/index.js';
import { connectionOf } from '../connection.js';
import { equals, ownedBy, range } from '../read/filters.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { RepeatableInput } from '../repeatable.input.js';
import { DateTimeScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const task = windowOn(ToDo, { list: 'tasks', order: ['dueUp'], direction: 'ASC', hasOwner: true });

@task.Type('Task', { description: 'Something that somebody has to do for a lead, a customer or a sale.' })
export class TaskType {
  @task.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @task.Column(() => String, { description: 'What is to be done.' })
  title!: string;

  @task.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'By when; null where there is no day.',
    filter: range('Only those that are due then: from inclusive, to exclusive.', { onlyOrder: 'due_up' }),
  })
  dueAt!: Date | null;

  @task.Column(() => Boolean, {
    description: 'Whether it is done.',
    filter: equals('Only those that are done, or only those that are not; omit it for all.', { isBound: true }),
  })
  done!: boolean;

  @task.Column(() => DateTimeScalar, { nullable: true, description: 'When it was done; null until then.' })
  doneAt!: Date | null;

  @task.Column(() => DateTimeScalar, { description: 'When it was noted.' })
  createdAt!: Date;

  @task.One('Seller', {
    by: 'sellerId',
    filter: ownedBy('Only what this seller has to do.'),
    nullable: true,
    description: 'Who is to do it; null for nobody yet.',
  })
  seller?: unknown;

  @task.One('Lead', {
    by: 'leadId',
    nullable: true,
    description: 'The lead that it is for; null where it is for none.',
  })
  lead?: unknown;

  @task.One('Customer', {
    by: 'customerId',
    nullable: true,
    description: 'The customer that it is for; null where it is for none.',
  })
  customer?: unknown;

  @task.One('Opportunity', {
    by: 'opportunityId',
    nullable: true,
    description: 'The opportunity that it is for; null where it is for none.',
  })
  opportunity?: unknown;
}

export const { Edge: TaskEdge, Connection: TaskConnection } = connectionOf(TaskType, 'Task');

@InputType('TaskInput', { description: 'Which task.' })
export class TaskInput {
  @Field(() => ID, { description: 'The task.' })
  taskId!: string;
}

@InputType('SaveTaskInput', {
  description: 'Something to do. With taskId it changes: what is omitted stays, null clears.',
})
export class SaveTaskInput extends RepeatableInput {
  @Field(() => ID, { nullable: true, description: 'The task that changes; omit it for a new one.' })
  taskId?: string | null;

  @Field(() => String, { description: 'What is to be done.' })
  title!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when.' })
  dueAt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is done; omit it for no change.' })
  done?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who is to do it; null for nobody. Omit it for yourself where you sell, else for whoever has the lead, customer or opportunity.',
  })
  sellerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The lead that it is for; a task is for one thing at most.' })
  leadId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer that it is for.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The opportunity that it is for.' })
  opportunityId?: string | null;
}

@ObjectType('SaveTaskPayload', { description: 'The answer to saveTask.', simpleResolvers: true })
export class SaveTaskPayload extends Payload {
  @Node(() => TaskType, { nullable: true, description: 'The task as it is now; null when it failed.' })
  task!: string | null;
}

@ObjectType('DeleteTaskPayload', { description: 'The answer to deleteTask.', simpleResolvers: true })
export class DeleteTaskPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id of the task that is gone; null when it failed.' })
  deletedId!: string | null;
}
