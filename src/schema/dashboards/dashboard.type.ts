import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Dashboard } from '../../domain/dashboards/index.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const dashboard = windowOn(Dashboard);

@dashboard.Type('Dashboard', { description: 'Widgets that somebody looks at, on a grid of twelve columns.' })
export class DashboardType {
  @dashboard.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @dashboard.Column(() => String, { description: 'What it is called.' })
  name!: string;

  @dashboard.Column(() => JsonScalar, {
    description:
      'The widgets: a list of objects with id, title, metric, grouping, filter, range, chart, position and alert (docs/dashboards.md). `widgetPoints` takes each of them.',
  })
  widgets!: object[];

  @dashboard.Column(() => Boolean, {
    description: 'Whether it opens first: yours, or where you have none everybody’s.',
  })
  isDefault!: boolean;

  @dashboard.Column(() => Boolean, { description: 'Whether everybody in the tenant has it.' })
  shared!: boolean;

  @dashboard.Column(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: Date;

  @dashboard.One('User', {
    by: 'userId',
    nullable: true,
    description: 'Whose it is; null for what came with the tenant and for somebody who has left.',
  })
  user?: unknown;
}

@InputType('DashboardInput', { description: 'Which dashboard.' })
export class DashboardInput {
  @Field(() => ID, { description: 'The dashboard: your own, or for CEO and ADMIN a shared one.' })
  dashboardId!: string;
}

@InputType('SaveDashboardInput', { description: 'A dashboard; with dashboardId it takes the place of that one.' })
export class SaveDashboardInput {
  @Field(() => ID, { nullable: true, description: 'The dashboard that changes; omit it for a new one.' })
  dashboardId?: string | null;

  @Field(() => String, { description: 'What it is called; each of your dashboards has a name of its own.' })
  name!: string;

  @Field(() => JsonScalar, {
    description:
      'All its widgets, at most 40. What is not right is INVALID, and says which widget and which field of it.',
  })
  widgets!: unknown;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it opens first, in place of the one that did; omit it for no change. Of a shared one CEO and ADMIN say so.',
  })
  isDefault?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether everybody in the tenant has it; omit it for no change, a new one is yours alone.',
  })
  shared?: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      '`updatedAt` of the dashboard as you read it: `CONFLICT` where it has changed since. Omit it to save whatever it is by now.',
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
  @Field(() => ID, { nullable: true, description: 'The id of the dashboard that is gone; null when it failed.' })
  deletedId!: string | null;
}
