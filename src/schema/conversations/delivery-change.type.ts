import { type DeliveryStatus } from '../../domain/conversations/channel.port.js';
import { DeliveryChange } from '../../domain/conversations/index.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { DeliveryStatusEnum } from './conversation.enums.js';

const change = windowOn(DeliveryChange);

@change.Type('DeliveryChange', { description: 'A change of the delivery status of an outgoing message.' })
export class DeliveryChangeType {
  @change.Column(() => DeliveryStatusEnum, { description: 'The status that was reached.' })
  status!: DeliveryStatus;

  @change.Column(() => DateTimeScalar, {
    description: 'The time of the change, as reported by the provider if it does.',
  })
  at!: Date;

  @change.Column(() => String, {
    nullable: true,
    description: "Why it was not delivered, starting with the provider's code; null when there was no error.",
  })
  error!: string | null;
}
