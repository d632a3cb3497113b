import { Field, InputType, Int } from 'type-graphql';
import { DateScalar, DateTimeScalar, DecimalScalar } from './scalars/index.js';

@InputType('DateTimeRange', { description: 'A range of time. An omitted end is open.' })
export class DateTimeRange {
  @Field(() => DateTimeScalar, { nullable: true, description: 'The first instant, inclusive.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The end, exclusive.' })
  to?: Date | null;
}

@InputType('IntRange', { description: 'A range of whole numbers. An omitted end is open.' })
export class IntRange {
  @Field(() => Int, { nullable: true, description: 'The smallest number, inclusive.' })
  min?: number | null;

  @Field(() => Int, { nullable: true, description: 'The largest number, inclusive.' })
  max?: number | null;
}

@InputType('DecimalRange', { description: 'A range of amounts. An omitted end is open.' })
export class DecimalRange {
  @Field(() => DecimalScalar, { nullable: true, description: 'The smallest amount, inclusive.' })
  min?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The largest amount, inclusive.' })
  max?: string | null;
}

@InputType('DateRange', { description: 'A range of days. An omitted end is open.' })
export class DateRange {
  @Field(() => DateScalar, { nullable: true, description: 'The first day, inclusive.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day, inclusive.' })
  to?: string | null;
}
