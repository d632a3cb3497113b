import { execute, type GraphQLResolveInfo, type GraphQLSchema, parse } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { askQuestion, emptyPlan, type Findings, suggestFor, wordAnswer } from '../../domain/questions/index.js';
import { Forbidden } from '../../domain/shared/domain-error.js';
import { AskKulaInput, AskKulaPayload, type KulaAnswer, type KulaPart } from '../../schema/questions/kula.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { operationOfPlan } from './operation-of-plan.js';
import type { PlannedOperation } from './planned-operation.js';

@Resolver()
export class KulaResolver {
  @Mutation(() => AskKulaPayload, {
    description:
      'Answers a question about your business from its data, in words and as a table: figures, lists, counts, and how to do something. Nothing is changed; the cost of a hosted model counts towards the budget.',
  })
  askKula(
    @Arg('input', () => AskKulaInput, { description: 'The question.' }) input: AskKulaInput,
    @Ctx() context: GraphContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<AskKulaPayload> {
    return payload('answer', async (): Promise<KulaAnswer> => {
      const { conversationId, parts, setting, seesPart, ...asked } = await askQuestion(context.useCase, input);
      const answers: KulaPart[] = [];
      for (const [at, { soldByOrders, ...settled }] of parts.entries()) {
        const operation = operationOfPlan(settled.plan, setting, asked.timezone);
        const found = operation ? await read(operation, schema, context) : nothing;
        // The answer says only once, after all figures, that they count a part of the rows.
        const isLast = at === parts.length - 1;
        const words = { ...asked, soldByOrders, today: setting.today, fields: setting.fields };
        answers.push({
          ...wordAnswer(settled, found, { ...words, seesPart: seesPart && isLast }),
          metric: settled.plan.metric,
          grouping: settled.plan.grouping,
          query: operation?.query ?? null,
          list: operation?.list ?? null,
        });
      }
      const [first, ...others] = answers;
      if (!first) throw new Error('every question has an answer');
      return {
        ...first,
        text: answers.map(({ text }) => text).join('\n'),
        others,
        parts: answers,
        conversationId,
        suggestions: suggestFor(parts[0]?.plan ?? emptyPlan, asked.language),
      };
    });
  }
}

const nothing: Findings = { columns: [], rows: [], total: null, before: null };

/**
 * Reads what a question asks for. If the caller's role may not read something, the answer says so, instead of an error for a permission
 * that the question does not name.
 */
async function read(
  { query, findings }: PlannedOperation,
  schema: GraphQLSchema,
  context: GraphContext,
): Promise<Findings> {
  try {
    return findings(await answerTo(schema, query, context));
  } catch (error) {
    if (error instanceof Forbidden) return { ...nothing, isForbidden: true };
    throw error;
  }
}

/** Returns the data of a query, read with the caller's rights. Throws the error of a field that failed. */
async function answerTo(
  schema: GraphQLSchema,
  query: string,
  contextValue: GraphContext,
): Promise<Record<string, unknown>> {
  const { data, errors } = await execute({ schema, document: parse(query), contextValue });
  const [error] = errors ?? [];
  if (error) throw error.originalError ?? error;
  return data ?? {};
}
