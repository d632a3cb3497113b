import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { deliveryStatuses } from './channel.port.js';

/** A status that an outgoing message reached, with its time. Written by delivery.sql.ts. */
export const DeliveryChange = defineEntity({
  name: 'DeliveryChange',
  tableName: 'delivery_change',
  properties: {
    messageId: p.uuid().primary(),
    rank: p.smallint().primary(),
    status: p.text().$type<(typeof deliveryStatuses)[number]>(),
    error: p.text().nullable(),
    at: p.datetime(),
  },
});
export type DeliveryChange = InferEntity<typeof DeliveryChange>;
