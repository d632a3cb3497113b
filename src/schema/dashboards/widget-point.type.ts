import { ArgsType, Field, Float } from 'type-graphql';
import type { WidgetPointRow } from '../../domain/dashboards/index.js';
import { windowOnSql } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';

const point = windowOnSql<WidgetPointRow>('f');

@point.Type('WidgetPoint', { description: 'One figure of a widget.' })
export class WidgetPoint {
  @point.Column(() => String, {
    description:
      'What the figure is for: `TOTAL`, a time, a month, a status, a segment, a reason, or the id of a seller or stage.',
  })
  key!: string;

  @point.Column(() => String, {
    nullable: true,
    description: 'The label that people see: the name of a seller or a stage, or a reason; null if the key is enough.',
  })
  label!: string | null;

  @point.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'The start of the bucket of a time series; otherwise null.',
  })
  time!: Date | null;

  @point.Column(() => Float, { description: 'The value.' })
  value!: number;
}

@ArgsType()
export class WidgetPointsArgs {
  @Field(() => JsonScalar, {
    description:
      'A widget as in `Dashboard.widgets`: its metric, grouping, filter and range. Errors are BAD_USER_INPUT and name the field.',
  })
  widget!: unknown;
}
