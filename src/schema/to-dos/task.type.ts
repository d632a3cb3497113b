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

@task.Type('Task', { description: 'A task of a user for a lead, a customer or an opportunity.' })
export class TaskType {
  @task.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @task.Column(() => String, { description: 'The title of the task.' })
  title!: string;

  @task.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'The due date; null if there is none.',
    filter: range('Only tasks that are due in this range: from inclusive, to exclusive.', { onlyOrder: 'due_up' }),
  })
  dueAt!: Date | null;

  @task.Column(() => Boolean, {
    description: 'Whether it is done.',
    filter: equals('Only completed tasks, or only open ones; omit it for all.', { isBound: true }),
  })
  done!: boolean;

  @task.Column(() => DateTimeScalar, { nullable: true, description: 'When it was completed; null until then.' })
  doneAt!: Date | null;

  @task.Column(() => DateTimeScalar, { description: 'When it was created.' })
  createdAt!: Date;

  @task.One('Seller', {
    by: 'sellerId',
    filter: ownedBy('Only tasks of this seller.'),
    nullable: true,
    description: 'The seller who has to do it; null if nobody has.',
  })
  seller?: unknown;

  @task.One('Lead', {
    by: 'leadId',
    nullable: true,
    description: 'The lead that it is for; null if it is for none.',
  })
  lead?: unknown;

  @task.One('Customer', {
    by: 'customerId',
    nullable: true,
    description: 'The customer that it is for; null if it is for none.',
  })
  customer?: unknown;

  @task.One('Opportunity', {
    by: 'opportunityId',
    nullable: true,
    description: 'The opportunity that it is for; null if it is for none.',
  })
  opportunity?: unknown;
}

export const { Edge: TaskEdge, Connection: TaskConnection } = connectionOf(TaskType, 'Task');

@InputType('TaskInput', { description: 'The task to delete.' })
export class TaskInput {
  @Field(() => ID, { description: 'The task.' })
  taskId!: string;
}

@InputType('SaveTaskInput', {
  description: 'A new task, or with taskId the changes of a task: omitted fields stay unchanged, null clears a field.',
})
export class SaveTaskInput extends RepeatableInput {
  @Field(() => ID, { nullable: true, description: 'The task to change; omit it for a new one.' })
  taskId?: string | null;

  @Field(() => String, { description: 'The title of the task.' })
  title!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The due date.' })
  dueAt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is done; omit it for no change.' })
  done?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The seller who has to do it; null for nobody. If omitted: yourself if you are a seller, otherwise the seller of the lead, customer or opportunity.',
  })
  sellerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The lead that it is for. A task is for at most one lead, customer or opportunity.',
  })
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
  @Field(() => ID, { nullable: true, description: 'The id of the deleted task; null when it failed.' })
  deletedId!: string | null;
}
