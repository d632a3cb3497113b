import { Float, ID, Int } from 'type-graphql';
import { LeadIntent } from '../../domain/assistant/index.js';
import type { Intent } from '../../domain/shared/labels.js';
import { windowOn } from '../read/window.js';
import { JsonScalar } from '../scalars/index.js';
import { IntentEnum } from './assistant.enums.js';

const intent = windowOn(LeadIntent);

@intent.Type('LeadIntent', { description: 'What a message asks for, as a model understood it.' })
export class LeadIntentType {
  @intent.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @intent.Column(() => IntentEnum, { description: 'The main request.' })
  primary!: Intent;

  @intent.Column(() => [IntentEnum], { description: 'Other requests in the same message, the strongest first.' })
  secondary!: Intent[];

  @intent.Column(() => Float, { description: 'How sure the model is of the main request, 0 to 1.' })
  confidence!: number;

  @intent.Column(() => Boolean, {
    description:
      'Whether a person has said or confirmed what the main request is; the confidence is still the model’s.',
  })
  corrected!: boolean;

  @intent.Column(() => String, {
    nullable: true,
    description:
      'Which of the intents that the tenant taught; `OUT_OF_SCOPE` for none of them; null where none were taught when it came.',
  })
  ownIntent!: string | null;

  @intent.Column(() => Float, {
    nullable: true,
    description: 'How sure that is, 0 to 1: that the intent is right, or that it is none.',
  })
  ownConfidence!: number | null;

  @intent.Column(() => JsonScalar, {
    description:
      'What the message names: an object with the lists products, quantities, money, dates, phones, emails, addresses, days (of the tenant’s calendar), machines, catalogue.',
  })
  entities!: unknown;

  @intent.Column(() => String, { nullable: true, description: 'Why, in a sentence; null when the model gave none.' })
  reasoning!: string | null;

  @intent.Column(() => String, { description: 'Who understood it, such as `openai` or `local`.' })
  provider!: string;

  @intent.Column(() => String, { description: "The provider's model." })
  model!: string;

  @intent.Column(() => Int, { description: 'How long it took, in milliseconds.' })
  latencyMs!: number;
}
