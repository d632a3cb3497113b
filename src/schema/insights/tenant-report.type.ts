import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import type { TenantReportRow } from '../../domain/insights/index.js';
import { DateScalar, DecimalScalar } from '../scalars/index.js';
import { TenantType } from '../tenants/tenant.type.js';

@ObjectType('TenantReport', { description: 'What came of one tenant in a stretch of time.', simpleResolvers: true })
export class TenantReport implements TenantReportRow {
  @Field(() => TenantType, { description: 'The tenant, in whose days, currency and rights the figures are.' })
  tenant!: TenantType;

  @Field(() => Int, { description: 'Leads that came.' })
  leadsCreated!: number;

  @Field(() => Int, { description: 'Leads that were won.' })
  leadsWon!: number;

  @Field(() => Int, { description: 'Conversations that began.' })
  conversations!: number;

  @Field(() => Int, { description: 'Messages that customers wrote.' })
  messagesIn!: number;

  @Field(() => Int, { description: 'Messages that were written to them.' })
  messagesOut!: number;

  @Field(() => DecimalScalar, { description: "What was won, in the tenant's currency." })
  wonAmount!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'How long a customer waited for the first answer; null when none.',
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

  @Field(() => DateScalar, { description: 'The last day, which counts too.' })
  to!: string;
}
