import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { SavedView, type ViewedType } from '../../domain/saved-views/index.js';
import { EntityTypeEnum } from '../custom-fields/custom-field.enums.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const view = windowOn(SavedView);

@view.Type('SavedView', { description: 'A named filter and order of a list.' })
export class SavedViewType {
  @view.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @view.Column(() => EntityTypeEnum, { description: 'The list that it belongs to.' })
  entityType!: ViewedType;

  @view.Column(() => String, { description: 'Its name.' })
  name!: string;

  @view.Column(() => JsonScalar, {
    description:
      'The `filter` argument of the list. An end of a time range may be a duration before now, such as `P60D`: send the list that instant instead.',
  })
  filter!: object;

  @view.Column(() => JsonScalar, {
    nullable: true,
    description: 'The `orderBy` argument of the list; null for the default order.',
  })
  orderBy!: object | null;

  @view.Column(() => Boolean, { description: 'Whether it is shared with everybody in the tenant.' })
  shared!: boolean;

  @view.Column(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: Date;

  @view.One('User', { by: 'userId', nullable: true, description: 'The owner; null if the owner has left.' })
  user?: unknown;
}

@InputType('ViewInput', { description: 'The view to delete.' })
export class ViewInput {
  @Field(() => ID, { description: 'The view: one of yours, or a shared one if you are CEO or ADMIN.' })
  viewId!: string;
}

@InputType('SaveViewInput', { description: 'A new view, or with viewId the new content of an existing one.' })
export class SaveViewInput {
  @Field(() => ID, { nullable: true, description: 'The view to change; omit it for a new one.' })
  viewId?: string | null;

  @Field(() => EntityTypeEnum, { description: 'The list that it belongs to.' })
  entityType!: ViewedType;

  @Field(() => String, { description: 'Its name, unique among your views of the list.' })
  name!: string;

  @Field(() => JsonScalar, {
    description:
      'The `filter` argument of the list, such as `{ "status": ["NEW"] }`; INVALID if the list would reject it. An end of a time range may be a duration before now, in days, weeks or hours (`{ "createdAt": { "from": "P60D" } }`), so that the view moves on with the days.',
  })
  filter!: Record<string, unknown>;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The `orderBy` argument of the list; omit it for the default order.',
  })
  orderBy?: Record<string, unknown> | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is shared with everybody in the tenant. Omit it for no change; a new view is then private.',
  })
  shared?: boolean | null;
}

@ObjectType('SaveViewPayload', { description: 'The answer to saveView.', simpleResolvers: true })
export class SaveViewPayload extends Payload {
  @Node(() => SavedViewType, { nullable: true, description: 'The view as it is now; null when it failed.' })
  savedView!: string | null;
}

@ObjectType('DeleteViewPayload', { description: 'The answer to deleteView.', simpleResolvers: true })
export class DeleteViewPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id of the deleted view; null when it failed.' })
  deletedId!: string | null;
}
