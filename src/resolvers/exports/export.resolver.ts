import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { type ExportedType, exportImportErrors, exportRecords } from '../../domain/exports/index.js';
import type { KeysetList } from '../../domain/shared/keyset.js';
import {
  ExportImportErrorsInput,
  ExportImportErrorsPayload,
  ExportRecordsInput,
  ExportRecordsPayload,
} from '../../schema/exports/export.type.js';
import { listOf, windowNamed } from '../../schema/read/index.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { listedType, readListInput } from '../saved-views/list-input.js';

@Resolver()
export class ExportResolver {
  @Mutation(() => ExportRecordsPayload, {
    description:
      'Creates a file of a filtered list with the rows that you may see; importContacts can read it again, except one of orders or payments.',
  })
  async exportRecords(
    @Arg('input', () => ExportRecordsInput, { description: 'The list.' })
    { entityType, filter, format }: ExportRecordsInput,
    @Ctx() context: GraphContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<ExportRecordsPayload> {
    const { made, userErrors } = await payload('made', async () => {
      const list = exportedList(schema, entityType, filter ?? {});
      return exportRecords(context.useCase, { entityType, format, filter: filter ?? {}, list });
    });
    return { url: made?.url ?? null, rows: made?.rows ?? null, userErrors };
  }

  @Mutation(() => ExportImportErrorsPayload, { description: 'Creates a file of the rows that an import rejected.' })
  async exportImportErrors(
    @Arg('input', () => ExportImportErrorsInput, { description: 'The import.' }) input: ExportImportErrorsInput,
    @Ctx() context: GraphContext,
  ): Promise<ExportImportErrorsPayload> {
    const { made, userErrors } = await payload('made', () => exportImportErrors(context.useCase, input));
    return { url: made?.url ?? null, rows: made?.rows ?? null, userErrors };
  }
}

/** Returns the list of an entity type with a filter, which is checked as the list itself checks it. Throws INVALID. */
export function exportedList(
  schema: GraphQLSchema,
  entityType: ExportedType,
  filter: Record<string, unknown>,
): KeysetList {
  return listOf(windowNamed(listedType[entityType]), readListInput(schema, entityType, { filter }));
}
