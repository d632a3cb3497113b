import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import {
  learntQuestions,
  type OwnModelKind,
  type OwnModelRow,
  readOwnModel,
  readOwnModels,
  switchOwnModel,
  trainIntents,
} from '../../domain/assistant/index.js';
import { type CorrectedQuestion, OwnModelKindEnum } from '../../schema/assistant/assistant.enums.js';
import { SwitchOwnModelInput, TrainIntentsInput } from '../../schema/assistant/own-model.input.js';
import { SwitchOwnModelPayload, TrainIntentsPayload } from '../../schema/assistant/own-model.payload.js';
import { OwnModelType } from '../../schema/assistant/own-model.type.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class OwnModelResolver {
  @Query(() => [OwnModelType], {
    description: 'The models that your tenant trained, newest first: for its own intents, and for its corrections.',
  })
  async ownModels(
    @Arg('kind', () => OwnModelKindEnum, { nullable: true, description: 'Only models of this kind.' })
    kind: OwnModelKind | null,
    @Ctx() context: GraphContext,
  ): Promise<OwnModelType[]> {
    return (await readOwnModels(allow(context, 'own-model:read'), kind ?? null)).map(shown);
  }

  @Mutation(() => TrainIntentsPayload, {
    description:
      'Trains the tenant’s own intents. A background job trains and evaluates the model, and uses it from then on.',
  })
  trainIntents(
    @Arg('input', () => TrainIntentsInput, { description: 'The labelled messages.' }) input: TrainIntentsInput,
    @Ctx() context: GraphContext,
  ): Promise<TrainIntentsPayload> {
    return payload('model', async () => load(context, await trainIntents(context.useCase, input)));
  }

  @Mutation(() => SwitchOwnModelPayload, {
    description: 'Switches to an earlier model of your tenant, or stops using a model.',
  })
  switchOwnModel(
    @Arg('input', () => SwitchOwnModelInput, { description: 'The model.' }) input: SwitchOwnModelInput,
    @Ctx() context: GraphContext,
  ): Promise<SwitchOwnModelPayload> {
    return payload('model', async () => load(context, await switchOwnModel(context.useCase, input)));
  }
}

async function load(context: GraphContext, id: string): Promise<OwnModelType> {
  const model = await readOwnModel(allow(context, 'own-model:read'), id);
  if (!model) throw new Error(`own model ${id} is gone`);
  return shown(model);
}

function shown({ scores, ...model }: OwnModelRow): OwnModelType {
  const intents = scores && 'intents' in scores ? scores.intents : null;
  const corrections = scores && 'corrections' in scores ? scores.corrections : null;
  return {
    ...model,
    intentScores: intents && {
      ...intents,
      intents: intents.classes.map(({ label, support, ...rest }) => ({ intent: label, messages: support, ...rest })),
    },
    correctionScores:
      corrections &&
      learntQuestions.map(question => ({
        question: question.toUpperCase() as CorrectedQuestion,
        ...corrections[question],
      })),
  };
}
