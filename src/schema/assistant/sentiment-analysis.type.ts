import { Float, ID, Int } from 'type-graphql';
import { SentimentAnalysis } from '../../domain/assistant/index.js';
import type { SentimentLabel, Urgency } from '../../domain/shared/labels.js';
import { windowOn } from '../read/window.js';
import { JsonScalar } from '../scalars/index.js';
import { SentimentLabelEnum, UrgencyEnum } from './assistant.enums.js';

const sentiment = windowOn(SentimentAnalysis);

@sentiment.Type('SentimentAnalysis', { description: 'What a message feels like, as a model understood it.' })
export class SentimentAnalysisType {
  @sentiment.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @sentiment.Column(() => SentimentLabelEnum, { description: 'The feeling that dominates.' })
  label!: SentimentLabel;

  @sentiment.Column(() => Float, { description: 'From -1, very upset, to 1, delighted.' })
  score!: number;

  @sentiment.Column(() => Float, { description: 'How sure the model is, 0 to 1.' })
  confidence!: number;

  @sentiment.Column(() => Boolean, {
    description: 'Whether a person has said or confirmed what it feels like; the confidence is still the model’s.',
  })
  corrected!: boolean;

  @sentiment.Column(() => JsonScalar, {
    description:
      'How strong each feeling is, 0 to 1: an object with anger, frustration, disappointment, worry, joy, gratitude.',
  })
  emotions!: unknown;

  @sentiment.Column(() => UrgencyEnum, { description: 'How soon it needs an answer.' })
  urgency!: Urgency;

  @sentiment.Column(() => Int, { description: 'How likely the business is to lose them, 0 to 100 percent.' })
  churnRisk!: number;

  @sentiment.Column(() => [String], { description: 'The words that show the feeling.' })
  triggers!: string[];

  @sentiment.Column(() => String, { description: 'Who understood it, such as `openai` or `local`.' })
  provider!: string;

  @sentiment.Column(() => String, { description: "The provider's model." })
  model!: string;
}
