import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { reportOrganization } from '../../domain/insights/index.js';
import { OrganizationReportArgs, TenantReport } from '../../schema/insights/tenant-report.type.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class OrganizationReportResolver {
  @Query(() => [TenantReport], {
    description:
      "A report of each tenant of a CEO's organisation, oldest tenant first. Amounts of different tenants are never added up.",
  })
  organizationReport(
    @Args(() => OrganizationReportArgs) range: OrganizationReportArgs,
    @Ctx() { useCase }: GraphContext,
  ): Promise<TenantReport[]> {
    return reportOrganization(useCase, range);
  }
}
