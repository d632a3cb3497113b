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

  @intent.Column(() => [IntentEnum], { description: 'Other requests in the same message, strongest first.' })
  secondary!: Intent[];

  @intent.Column(() => Float, { description: 'The confidence in the main request, 0 to 1.' })
  confidence!: number;

  @intent.Column(() => Boolean, {
    description: 'Whether a person has set or confirmed the main request; the confidence is still the model’s.',
  })
  corrected!: boolean;

  @intent.Column(() => String, {
    nullable: true,
    description:
      'The intent among those that the tenant taught; `OUT_OF_SCOPE` if it is none of them; null if none were taught when the message came.',
  })
  ownIntent!: string | null;

  @intent.Column(() => Float, {
    nullable: true,
    description: 'The confidence in ownIntent, 0 to 1: that the intent is right, or that the message has none of them.',
  })
  ownConfidence!: number | null;

  @intent.Column(() => JsonScalar, {
    description:
      'The entities that the message names: an object with the lists products, quantities, money, dates, phones, emails, addresses, days (of the tenant’s calendar), machines, catalogue.',
  })
  entities!: unknown;

  @intent.Column(() => String, {
    nullable: true,
    description: 'The reason, in a sentence; null when the model gave none.',
  })
  reasoning!: string | null;

  @intent.Column(() => String, { description: 'The provider that analysed it, such as `openai` or `local`.' })
  provider!: string;

  @intent.Column(() => String, { description: "The provider's model." })
  model!: string;

  @intent.Column(() => Int, { description: 'How long it took, in milliseconds.' })
  latencyMs!: number;
}
