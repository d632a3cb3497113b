import { Field, ObjectType } from 'type-graphql';

@ObjectType('WidgetGrouping', { description: 'A way to group the figures of a widget.', simpleResolvers: true })
export class WidgetGroupingType {
  @Field(() => String, {
    description:
      'What a widget takes as `grouping`. By `HOUR` a range may be 1,000 hours long, some 41 days: `saveDashboard` and `widgetPoints` refuse a longer one, such as `LAST_90_DAYS`, `LAST_365_DAYS`, `THIS_YEAR` and `ALL`.',
  })
  grouping!: string;

  @Field(() => [String], { description: 'What a widget takes as `chart` then, the one that fits best first.' })
  charts!: readonly string[];
}

@ObjectType('WidgetMetric', { description: 'A metric of widgets, and what goes with it.', simpleResolvers: true })
export class WidgetMetricType {
  @Field(() => String, { description: 'What a widget takes as `metric`.' })
  metric!: string;

  @Field(() => Boolean, { description: 'Whether it looks at a range of time; the others show how things stand.' })
  hasRange!: boolean;

  @Field(() => [String], { description: 'What its `filter` may name.' })
  filters!: readonly string[];

  @Field(() => [WidgetGroupingType], { description: 'How its figures may be grouped, the usual way first.' })
  groupings!: readonly WidgetGroupingType[];
}
