import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import { importContacts, importProducts, undoImport } from '../../domain/imports/index.js';
import { topicOfNamed } from '../../domain/shared/live-events.port.js';
import {
  ImportContactsInput,
  ImportContactsPayload,
  ImportProductsInput,
  ImportProductsPayload,
  ImportUpdatedArgs,
  UndoImportInput,
  UndoImportPayload,
} from '../../schema/imports/import.input.js';
import { ImportType } from '../../schema/imports/import.type.js';
import { nodesOf } from '../../schema/read/index.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { type LiveFrames, shownIn } from '../subscriptions/live-frame.js';
import { readEach } from '../subscriptions/read-each.js';

@Resolver()
export class ImportResolver {
  @Mutation(() => ImportContactsPayload, {
    description:
      'Brings customers or leads in from a CSV or XLSX file. Whoever has a row’s id, phone number or e-mail address is changed, nobody is doubled. It can be undone for seven days.',
  })
  importContacts(
    @Arg('input', () => ImportContactsInput, { description: 'The file, and how to read it.' })
    input: ImportContactsInput,
    @Ctx() context: GraphContext,
  ): Promise<ImportContactsPayload> {
    return payload('import', () => importContacts(context.useCase, input));
  }

  @Mutation(() => ImportProductsPayload, {
    description:
      'Brings products in from a CSV or XLSX file: those whose code is known are changed. It can be undone for seven days.',
  })
  importProducts(
    @Arg('input', () => ImportProductsInput, { description: 'The file, and how to read it.' })
    input: ImportProductsInput,
    @Ctx() context: GraphContext,
  ): Promise<ImportProductsPayload> {
    return payload('import', () => importProducts(context.useCase, input));
  }

  @Mutation(() => UndoImportPayload, {
    description:
      'Puts back what an import has changed and removes what it has made, except what people changed since: `rows(undo: KEPT)` says which.',
  })
  undoImport(
    @Arg('input', () => UndoImportInput, { description: 'Which one.' }) input: UndoImportInput,
    @Ctx() context: GraphContext,
  ): Promise<UndoImportPayload> {
    return payload('import', () => undoImport(context.useCase, input));
  }

  @Subscription(() => ImportType, {
    description: 'The import whenever it, or its undo, has come further, and at its end.',
    subscribe: ({ context, args, info }) => progress(context, args, info),
  })
  importUpdated(@Root() imported: object, @Args(() => ImportUpdatedArgs) _args: ImportUpdatedArgs): object {
    return shownIn(imported);
  }
}

function progress(context: GraphContext, { importId, since }: ImportUpdatedArgs, info: GraphQLResolveInfo): LiveFrames {
  allow(context, 'import:read');
  const named = topicOfNamed('import.updated', context.viewer?.tenant.id ?? '', importId);
  return readEach(context, named, since, { info, node: nodesOf(ImportType), idField: 'importId' });
}
