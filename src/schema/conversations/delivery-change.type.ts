import { type DeliveryStatus } from '../../domain/conversations/channel.port.js';
import { DeliveryChange } from '../../domain/conversations/index.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { DeliveryStatusEnum } from './conversation.enums.js';

const change = windowOn(DeliveryChange);

@change.Type('DeliveryChange', { description: 'A step of an outgoing message towards its reader.' })
export class DeliveryChangeType {
  @change.Column(() => DeliveryStatusEnum, { description: 'How far it had come.' })
  status!: DeliveryStatus;

  @change.Column(() => DateTimeScalar, { description: 'When, by the provider where it tells.' })
  at!: Date;

  @change.Column(() => String, {
    nullable: true,
    description: "Why it was not delivered, the provider's code in front; null when nothing went wrong.",
  })
  error!: string | null;
}
