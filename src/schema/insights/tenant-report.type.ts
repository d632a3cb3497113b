import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import type { TenantReportRow } from '../../domain/insights/index.js';
import { DateScalar, DecimalScalar } from '../scalars/index.js';
import { TenantType } from '../tenants/tenant.type.js';

@ObjectType('TenantReport', { description: 'The figures of one tenant for a range of days.', simpleResolvers: true })
export class TenantReport implements TenantReportRow {
  @Field(() => TenantType, { description: 'The tenant, whose days, currency and permissions apply to the figures.' })
  tenant!: TenantType;

  @Field(() => Int, { description: 'New leads.' })
  leadsCreated!: number;

  @Field(() => Int, { description: 'Won leads.' })
  leadsWon!: number;

  @Field(() => Int, { description: 'New conversations.' })
  conversations!: number;

  @Field(() => Int, { description: 'Messages written by customers.' })
  messagesIn!: number;

  @Field(() => Int, { description: 'Messages written to customers.' })
  messagesOut!: number;

  @Field(() => DecimalScalar, { description: "The total value of won opportunities, in the tenant's currency." })
  wonAmount!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The mean time that customers waited for the first answer; null when there was none.',
  })
  averageFirstResponseSeconds!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The share, 0 to 1, of routed messages that needed no person; null when none was routed.',
  })
  autonomousResolutionRate!: number | null;
}

@ArgsType()
export class OrganizationReportArgs {
  @Field(() => DateScalar, { description: "The first day, in each tenant's own time zone." })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day, inclusive.' })
  to!: string;
}
