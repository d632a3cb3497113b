import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { SavedView, type ViewedType } from '../../domain/saved-views/index.js';
import { EntityTypeEnum } from '../custom-fields/custom-field.enums.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const view = windowOn(SavedView);

@view.Type('SavedView', { description: 'A filter and an order of a list that somebody keeps by a name.' })
export class SavedViewType {
  @view.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @view.Column(() => EntityTypeEnum, { description: 'Of which list it is.' })
  entityType!: ViewedType;

  @view.Column(() => String, { description: 'What it is called.' })
  name!: string;

  @view.Column(() => JsonScalar, { description: 'What the list takes as `filter`.' })
  filter!: object;

  @view.Column(() => JsonScalar, { nullable: true, description: 'What the list takes as `orderBy`; null for its own.' })
  orderBy!: object | null;

  @view.Column(() => Boolean, { description: 'Whether everybody in the tenant has it.' })
  shared!: boolean;

  @view.Column(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: Date;

  @view.One('User', { by: 'userId', nullable: true, description: 'Whose it is; null for somebody who has left.' })
  user?: unknown;
}

@InputType('ViewInput', { description: 'Which view.' })
export class ViewInput {
  @Field(() => ID, { description: 'The view: your own, or for CEO and ADMIN a shared one.' })
  viewId!: string;
}

@InputType('SaveViewInput', { description: 'A view; with viewId it takes the place of that one.' })
export class SaveViewInput {
  @Field(() => ID, { nullable: true, description: 'The view that changes; omit it for a new one.' })
  viewId?: string | null;

  @Field(() => EntityTypeEnum, { description: 'Of which list it is.' })
  entityType!: ViewedType;

  @Field(() => String, { description: 'What it is called; each of your views of a list has a name of its own.' })
  name!: string;

  @Field(() => JsonScalar, {
    description:
      'What the list takes as `filter`, such as `{ "status": ["NEW"] }`; INVALID where the list would refuse it.',
  })
  filter!: Record<string, unknown>;

  @Field(() => JsonScalar, { nullable: true, description: 'What the list takes as `orderBy`; omit it for its own.' })
  orderBy?: Record<string, unknown> | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether everybody in the tenant has it; omit it for no change, a new one is yours alone.',
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
  @Field(() => ID, { nullable: true, description: 'The id of the view that is gone; null when it failed.' })
  deletedId!: string | null;
}
