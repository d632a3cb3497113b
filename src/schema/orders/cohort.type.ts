import { ArgsType, Field, Int } from 'type-graphql';
import type { CohortRow } from '../../domain/orders/index.js';
import { windowOnSql } from '../read/window.js';
import { DateScalar, DecimalScalar } from '../scalars/index.js';

const cohort = windowOnSql<CohortRow>('f');

@cohort.Type('CustomerCohortMonth', {
  description: 'The orders in one month of the customers who first ordered in a given month.',
})
export class CustomerCohortMonth {
  @cohort.Column(() => DateScalar, {
    description: "The first day of the month of their first order, in the tenant's time zone.",
  })
  cohort!: string;

  @cohort.Column(() => Int, { description: 'How many customers ordered first in that month.' })
  size!: number;

  @cohort.Column(() => DateScalar, { description: 'The first day of the month of these figures.' })
  month!: string;

  @cohort.Column(() => Int, { description: 'How many months after the first order, from 0.' })
  monthsLater!: number;

  @cohort.Column(() => Int, { description: 'How many of these customers ordered in that month.' })
  customers!: number;

  @cohort.Column(() => Int, { description: 'The number of their orders.' })
  orders!: number;

  @cohort.Column(() => DecimalScalar, { description: "The total value of these orders, in the tenant's currency." })
  amount!: string;
}

@ArgsType()
export class CustomerCohortsArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'A day of the first cohort month. Of a longer range, or without it, only the last 24 months are returned.',
  })
  from?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'A day of the last cohort month; omit it for the current month.',
  })
  to?: string | null;
}
