import { ID, Int } from 'type-graphql';
import { LeadClassification } from '../../domain/leads/index.js';
import type { Temperature } from '../../domain/shared/labels.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { TemperatureEnum } from './lead.enums.js';

const classification = windowOn(LeadClassification);

@classification.Type('LeadClassification', {
  description: 'How promising a lead was judged to be at one moment. The score is the sum of its four parts.',
})
export class LeadClassificationType {
  @classification.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @classification.Column(() => Int, { description: '0 to 100: urgency, decisionPower, budget and fit together.' })
  score!: number;

  @classification.Column(() => TemperatureEnum, { description: 'The score in three steps.' })
  temperature!: Temperature;

  @classification.Column(() => Int, { description: 'How soon they want to buy, 0 to 30.' })
  urgency!: number;

  @classification.Column(() => Int, { description: 'How far they can decide by themselves, 0 to 25.' })
  decisionPower!: number;

  @classification.Column(() => Int, { description: 'How far their means reach, 0 to 25.' })
  budget!: number;

  @classification.Column(() => Int, { description: 'How well their need suits what the business sells, 0 to 20.' })
  fit!: number;

  @classification.Column(() => String, { description: 'Why, in a sentence or two.' })
  reasoning!: string;

  @classification.Column(() => String, { description: 'What a seller should do next.' })
  recommendedAction!: string;

  @classification.Column(() => [String], { description: 'The words or facts that it rests on.' })
  signals!: string[];

  @classification.Column(() => String, { description: 'Who judged, such as `openai` or `local`.' })
  provider!: string;

  @classification.Column(() => String, { description: "The provider's model." })
  model!: string;

  @classification.Column(() => Int, { description: 'How long it took, in milliseconds.' })
  latencyMs!: number;

  @classification.Column(() => Boolean, {
    description:
      'Whether a model that was asked before this one failed. When all failed it is the neutral score 50, by provider `none`.',
  })
  fallback!: boolean;

  @classification.Column(() => DateTimeScalar, { description: 'When it was judged.' })
  createdAt!: Date;
}
