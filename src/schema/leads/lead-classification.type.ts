import { ID, Int } from 'type-graphql';
import { LeadClassification } from '../../domain/leads/index.js';
import type { Temperature } from '../../domain/shared/labels.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { TemperatureEnum } from './lead.enums.js';

const classification = windowOn(LeadClassification);

@classification.Type('LeadClassification', {
  description: 'A judgement of how promising a lead is at one moment. The score is the sum of its four parts.',
})
export class LeadClassificationType {
  @classification.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @classification.Column(() => Int, { description: '0 to 100: the sum of urgency, decisionPower, budget and fit.' })
  score!: number;

  @classification.Column(() => TemperatureEnum, { description: 'The score as one of three levels.' })
  temperature!: Temperature;

  @classification.Column(() => Int, { description: 'How soon they want to buy, 0 to 30.' })
  urgency!: number;

  @classification.Column(() => Int, { description: 'How far they can decide alone, 0 to 25.' })
  decisionPower!: number;

  @classification.Column(() => Int, { description: 'How far their budget reaches, 0 to 25.' })
  budget!: number;

  @classification.Column(() => Int, { description: 'How well their need fits what the business sells, 0 to 20.' })
  fit!: number;

  @classification.Column(() => String, { description: 'The reason, in a sentence or two.' })
  reasoning!: string;

  @classification.Column(() => String, { description: 'What a seller should do next.' })
  recommendedAction!: string;

  @classification.Column(() => [String], { description: 'The words or facts that the judgement is based on.' })
  signals!: string[];

  @classification.Column(() => String, { description: 'The provider of the judgement, such as `openai` or `local`.' })
  provider!: string;

  @classification.Column(() => String, { description: "The provider's model." })
  model!: string;

  @classification.Column(() => Int, { description: 'How long it took, in milliseconds.' })
  latencyMs!: number;

  @classification.Column(() => Boolean, {
    description:
      'Whether a model that was asked before this one failed. If all failed, the score is the neutral 50 and the provider is `none`.',
  })
  fallback!: boolean;

  @classification.Column(() => DateTimeScalar, { description: 'When the judgement was made.' })
  createdAt!: Date;
}
