import { ArgsType, Field, Float } from 'type-graphql';
import type { WidgetPointRow } from '../../domain/dashboards/index.js';
import { windowOnSql } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';

const point = windowOnSql<WidgetPointRow>('f');

@point.Type('WidgetPoint', { description: 'One figure of what a widget shows.' })
export class WidgetPoint {
  @point.Column(() => String, {
    description:
      'What it is of: `TOTAL`, a time, a month, a status, a segment, a reason, or the id of a seller or stage.',
  })
  key!: string;

  @point.Column(() => String, {
    nullable: true,
    description: 'What people read for it: the name of a seller or a stage, a reason; null where the key says it.',
  })
  label!: string | null;

  @point.Column(() => DateTimeScalar, { nullable: true, description: 'When the bucket of a series starts; else null.' })
  time!: Date | null;

  @point.Column(() => Float, { description: 'The value.' })
  value!: number;
}

@ArgsType()
export class WidgetPointsArgs {
  @Field(() => JsonScalar, {
    description:
      'A widget as in `Dashboard.widgets`: its metric, grouping, filter and range. What is not right is BAD_USER_INPUT with the field.',
  })
  widget!: unknown;
}
