import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Dashboard } from '../../domain/dashboards/index.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const dashboard = windowOn(Dashboard);

@dashboard.Type('Dashboard', { description: 'A set of widgets on a grid of twelve columns.' })
export class DashboardType {
  @dashboard.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @dashboard.Column(() => String, { description: 'Its name.' })
  name!: string;

  @dashboard.Column(() => JsonScalar, {
    description:
      'The widgets: a list of objects with id, title, metric, grouping, filter, range, chart, position and alert (docs/dashboards.md). Each of them can be passed to `widgetPoints`.',
  })
  widgets!: object[];

  @dashboard.Column(() => Boolean, {
    description: 'Whether it opens first: your own default, or the shared default if you have none.',
  })
  isDefault!: boolean;

  @dashboard.Column(() => Boolean, { description: 'Whether it is shared with everybody in the tenant.' })
  shared!: boolean;

  @dashboard.Column(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: Date;

  @dashboard.One('User', {
    by: 'userId',
    nullable: true,
    description: 'The owner; null for dashboards that came with the tenant, and for owners who have left.',
  })
  user?: unknown;
}

@InputType('DashboardInput', { description: 'The dashboard to delete.' })
export class DashboardInput {
  @Field(() => ID, { description: 'The dashboard: one of yours, or a shared one if you are CEO or ADMIN.' })
  dashboardId!: string;
}

@InputType('SaveDashboardInput', {
  description: 'A new dashboard, or with dashboardId the new content of an existing one.',
})
export class SaveDashboardInput {
  @Field(() => ID, { nullable: true, description: 'The dashboard to change; omit it for a new one.' })
  dashboardId?: string | null;

  @Field(() => String, { description: 'Its name, unique among your dashboards.' })
  name!: string;

  @Field(() => JsonScalar, {
    description: 'All its widgets, at most 40. Errors are INVALID and name the widget and its field.',
  })
  widgets!: unknown;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it opens first, in place of the current default; omit it for no change. For shared dashboards only CEO and ADMIN can set it.',
  })
  isDefault?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is shared with everybody in the tenant. Omit it for no change; a new dashboard is then private.',
  })
  shared?: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      '`updatedAt` of the dashboard as you read it: the mutation fails with `CONFLICT` if it has changed since. Omit it to save in any case.',
  })
  updatedAtBefore?: Date | null;
}

@ObjectType('SaveDashboardPayload', { description: 'The answer to saveDashboard.', simpleResolvers: true })
export class SaveDashboardPayload extends Payload {
  @Node(() => DashboardType, { nullable: true, description: 'The dashboard as it is now; null when it failed.' })
  dashboard!: string | null;
}

@ObjectType('DeleteDashboardPayload', { description: 'The answer to deleteDashboard.', simpleResolvers: true })
export class DeleteDashboardPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id of the deleted dashboard; null when it failed.' })
  deletedId!: string | null;
}
