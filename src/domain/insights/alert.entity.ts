import { defineEntity, p } from '@mikro-orm/core';
import type { TextCodes } from '../shared/text-codes.js';

const AlertEntity = defineEntity({
  name: 'Alert',
  tableName: 'alert',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    sellerId: p.uuid().strictNullable(),
    kind: p.text(),
    severity: p.text().$type<'INFO' | 'WARNING' | 'CRITICAL'>(),
    title: p.text(),
    codes: p.json<TextCodes>().strictNullable(),
    details: p.json<object>(),
    subjectId: p.uuid(),
    ofTenant: p.boolean(),
    raisedAt: p.datetime(),
    acknowledgedAt: p.datetime().strictNullable(),
    acknowledgedBy: p.uuid().strictNullable(),
  },
});

/** Something that a person should look at now. */
export class Alert extends AlertEntity.class {
  /** Keeps the first person who acknowledged it. */
  acknowledge(by: string | null, now: Date): void {
    if (this.acknowledgedAt) return;
    this.acknowledgedAt = now;
    this.acknowledgedBy = by;
  }
}
AlertEntity.setClass(Alert);
