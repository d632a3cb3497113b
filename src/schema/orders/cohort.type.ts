import { ArgsType, Field, Int } from 'type-graphql';
import type { CohortRow } from '../../domain/orders/index.js';
import { windowOnSql } from '../read/window.js';
import { DateScalar, DecimalScalar } from '../scalars/index.js';

const cohort = windowOnSql<CohortRow>('f');

@cohort.Type('CustomerCohortMonth', { description: 'What customers who ordered first in one month did in a month.' })
export class CustomerCohortMonth {
  @cohort.Column(() => DateScalar, {
    description: "The first day of the month of their first order, in the tenant's time zone.",
  })
  cohort!: string;

  @cohort.Column(() => Int, { description: 'How many customers ordered first in that month.' })
  size!: number;

  @cohort.Column(() => DateScalar, { description: 'The first day of the month that the figures are of.' })
  month!: string;

  @cohort.Column(() => Int, { description: 'How many months after the first order, from 0.' })
  monthsLater!: number;

  @cohort.Column(() => Int, { description: 'How many of these customers ordered in that month.' })
  customers!: number;

  @cohort.Column(() => Int, { description: 'How many orders they made.' })
  orders!: number;

  @cohort.Column(() => DecimalScalar, { description: "What these come to, in the tenant's currency." })
  amount!: string;
}

@ArgsType()
export class CustomerCohortsArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'A day of the first month of first orders. Of a longer range, and without it, the last 24 months come.',
  })
  from?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'A day of the last one; omit it for the present month.',
  })
  to?: string | null;
}
