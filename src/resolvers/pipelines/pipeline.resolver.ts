import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { createPipeline, readPipelines } from '../../domain/pipelines/index.js';
import { fromMinor } from '../../domain/shared/money.js';
import type { Connection } from '../../schema/connection.js';
import { OpportunityConnection, type OpportunityType } from '../../schema/opportunities/opportunity.type.js';
import { PageArgs } from '../../schema/page.args.js';
import { CreatePipelineInput } from '../../schema/pipelines/pipeline.input.js';
import { CreatePipelinePayload } from '../../schema/pipelines/pipeline.payload.js';
import { CurrencyTotal, PipelineType, StageType } from '../../schema/pipelines/pipeline.type.js';
import { DecimalScalar } from '../../schema/scalars/index.js';
import { allow } from '../allow.js';
import { toConnection } from '../connection.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver(() => PipelineType)
export class PipelineResolver {
  @Query(() => [PipelineType], { description: 'The tenant’s pipelines, the newest first.' })
  pipelines(@Ctx() context: GraphContext): Promise<PipelineType[]> {
    return readPipelines(allow(context, 'pipeline:read'));
  }

  @Query(() => PipelineType, { nullable: true, description: 'One pipeline; null where there is none.' })
  pipeline(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<PipelineType | null> {
    allow(context, 'pipeline:read');
    return context.loaders.pipeline.load(id);
  }

  @Mutation(() => CreatePipelinePayload, { description: 'Makes a pipeline with its stages.' })
  createPipeline(
    @Arg('input', () => CreatePipelineInput, { description: 'The pipeline.' }) input: CreatePipelineInput,
    @Ctx() context: GraphContext,
  ): Promise<CreatePipelinePayload> {
    return payload('pipeline', async () => context.loaders.pipeline.load(await createPipeline(context.useCase, input)));
  }

  @FieldResolver(() => [StageType], { description: 'Its stages, in their order.' })
  stages(@Root() pipeline: PipelineType, @Ctx() { loaders }: GraphContext): Promise<StageType[]> {
    return loaders.stagesOfPipeline.load(pipeline.id);
  }
}

@Resolver(() => StageType)
export class StageResolver {
  @FieldResolver(() => Int, { description: 'How many opportunities stand here, as far as you may see them.' })
  async opportunityCount(@Root() stage: StageType, @Ctx() { loaders }: GraphContext): Promise<number> {
    return (await loaders.stageTotals.load(stage.id)).reduce((sum, total) => sum + total.count, 0);
  }

  @FieldResolver(() => DecimalScalar, {
    description: 'What stands here in the tenant’s currency, as far as you may see it. The totals have the others.',
  })
  async totalValue(@Root() stage: StageType, @Ctx() { loaders, viewer }: GraphContext): Promise<string> {
    const currency = viewer?.tenant.currency ?? '';
    const totals = await loaders.stageTotals.load(stage.id);
    return totals.find(total => total.currency === currency)?.value ?? fromMinor(0n, currency);
  }

  @FieldResolver(() => [CurrencyTotal], { description: 'What stands here in each currency, as far as you may see it.' })
  totals(@Root() stage: StageType, @Ctx() { loaders }: GraphContext): Promise<CurrencyTotal[]> {
    return loaders.stageTotals.load(stage.id);
  }

  @FieldResolver(() => OpportunityConnection, { description: 'The opportunities that stand here, the newest first.' })
  async opportunities(
    @Root() stage: StageType,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Connection<OpportunityType>> {
    return toConnection(await loaders.opportunitiesOfStage({ first, after }).load(stage.id));
  }
}
