import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { exportAudit, readAuditLog, verifyAudit } from '../../domain/access/index.js';
import {
  AuditEntryConnection,
  type AuditEntryType,
  AuditFaultType,
  AuditLogArgs,
  ExportAuditInput,
  ExportAuditPayload,
} from '../../schema/access/audit-entry.type.js';
import type { Connection } from '../../schema/connection.js';
import { allow } from '../allow.js';
import { toConnection, totalCountOf } from '../connection.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, { description: 'Who did what to which thing in your tenant, the newest first.' })
  async auditLog(
    @Args(() => AuditLogArgs) { subjectId, actorId, ...page }: AuditLogArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<AuditEntryType>> {
    const read = allow(context, 'audit:read');
    return toConnection(await readAuditLog(read, { subjectId: subjectId ?? null, actorId: actorId ?? null }, page));
  }

  @Query(() => [AuditFaultType], {
    description: 'Walks the whole audit log and tells where it was tampered with; empty when it is whole.',
  })
  auditFaults(@Ctx() context: GraphContext): Promise<AuditFaultType[]> {
    return verifyAudit(allow(context, 'audit:read'));
  }

  @Mutation(() => ExportAuditPayload, {
    description:
      'Gives the audit log of a stretch of time as a table, at most 50,000 entries; itself noted in the log.',
  })
  exportAudit(
    @Arg('input', () => ExportAuditInput, { description: 'From when until when.' }) { from, to }: ExportAuditInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<ExportAuditPayload> {
    return payload('csv', () => exportAudit(useCase, { from, to }));
  }
}

export const AuditEntryTotalCountResolver = totalCountOf(AuditEntryConnection);
