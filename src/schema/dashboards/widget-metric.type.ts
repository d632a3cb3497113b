import { Field, ObjectType } from 'type-graphql';

@ObjectType('WidgetGrouping', { description: 'A way to group the figures of a widget.', simpleResolvers: true })
export class WidgetGroupingType {
  @Field(() => String, {
    description:
      'The value of `grouping` in a widget. With `HOUR` a range may be 1,000 hours long, about 41 days: `saveDashboard` and `widgetPoints` reject longer ones, such as `LAST_90_DAYS`, `LAST_365_DAYS`, `THIS_YEAR` and `ALL`.',
  })
  grouping!: string;

  @Field(() => [String], {
    description: 'The values of `chart` that a widget may have with this grouping, best fit first.',
  })
  charts!: readonly string[];
}

@ObjectType('WidgetMetric', {
  description: 'A metric of widgets, with its possible filters and groupings.',
  simpleResolvers: true,
})
export class WidgetMetricType {
  @Field(() => String, { description: 'The value of `metric` in a widget.' })
  metric!: string;

  @Field(() => Boolean, { description: 'Whether it covers a time range; other metrics show the current state.' })
  hasRange!: boolean;

  @Field(() => [String], { description: 'The keys that its `filter` may have.' })
  filters!: readonly string[];

  @Field(() => [WidgetGroupingType], { description: 'How its figures may be grouped, the default first.' })
  groupings!: readonly WidgetGroupingType[];
}
