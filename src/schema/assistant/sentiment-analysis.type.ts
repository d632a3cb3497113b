import { Float, ID, Int } from 'type-graphql';
import { SentimentAnalysis } from '../../domain/assistant/index.js';
import type { SentimentLabel, Urgency } from '../../domain/shared/labels.js';
import { windowOn } from '../read/window.js';
import { JsonScalar } from '../scalars/index.js';
import { SentimentLabelEnum, UrgencyEnum } from './assistant.enums.js';

const sentiment = windowOn(SentimentAnalysis);

@sentiment.Type('SentimentAnalysis', { description: 'The sentiment of a message, as a model analysed it.' })
export class SentimentAnalysisType {
  @sentiment.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @sentiment.Column(() => SentimentLabelEnum, { description: 'The dominant feeling.' })
  label!: SentimentLabel;

  @sentiment.Column(() => Float, { description: 'From -1, very upset, to 1, delighted.' })
  score!: number;

  @sentiment.Column(() => Float, { description: 'The confidence of the model, 0 to 1.' })
  confidence!: number;

  @sentiment.Column(() => Boolean, {
    description: 'Whether a person has set or confirmed the feeling; the confidence is still the model’s.',
  })
  corrected!: boolean;

  @sentiment.Column(() => JsonScalar, {
    description:
      'The strength of each feeling, 0 to 1: an object with anger, frustration, disappointment, worry, joy, gratitude.',
  })
  emotions!: unknown;

  @sentiment.Column(() => UrgencyEnum, { description: 'How soon it needs an answer.' })
  urgency!: Urgency;

  @sentiment.Column(() => Int, { description: 'How likely the business is to lose the contact, 0 to 100 percent.' })
  churnRisk!: number;

  @sentiment.Column(() => [String], { description: 'The words that show the feeling.' })
  triggers!: string[];

  @sentiment.Column(() => String, { description: 'The provider that analysed it, such as `openai` or `local`.' })
  provider!: string;

  @sentiment.Column(() => String, { description: "The provider's model." })
  model!: string;
}
