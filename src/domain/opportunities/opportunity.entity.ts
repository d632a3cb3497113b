import { defineEntity, p } from '@mikro-orm/core';
import type { OpportunityStatus } from '../pipelines/index.js';
import { laterThan } from '../shared/unchanged.js';

const OpportunityEntity = defineEntity({
  name: 'Opportunity',
  tableName: 'opportunity',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    pipelineId: p.uuid(),
    stageId: p.uuid(),
    /** The owner. */
    sellerId: p.uuid().strictNullable(),
    leadId: p.uuid().strictNullable(),
    customerId: p.uuid().strictNullable(),
    title: p.text(),
    /** The folded title, for searching; updated together with the title. */
    titleKey: p.text(),
    /** In minor units of the currency. */
    valueMinor: p.bigint(),
    currency: p.text(),
    status: p.text().$type<OpportunityStatus>(),
    expectedCloseDate: p.date().strictNullable(),
    source: p.text().strictNullable(),
    description: p.text().strictNullable(),
    closeReason: p.text().strictNullable(),
    customFields: p.json<object>(),
    lastStageChangeAt: p.datetime(),
    closedAt: p.datetime().strictNullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A possible sale, on its way through a pipeline. */
export class Opportunity extends OpportunityEntity.class {
  /**
   * Enters a stage and returns the stage that was left, since when the opportunity was in it and for how many seconds. The clock of another
   * process may be behind, so the time in a stage is never negative.
   */
  enter(stage: { id: string; kind: OpportunityStatus }, now: Date, reason: string | null) {
    const enteredAt = this.lastStageChangeAt;
    const changedAt = now > enteredAt ? now : enteredAt;
    const left = {
      stageId: this.stageId,
      enteredAt,
      changedAt,
      seconds: Math.floor((changedAt.getTime() - enteredAt.getTime()) / 1000),
    };
    this.stageId = stage.id;
    this.status = stage.kind;
    this.lastStageChangeAt = changedAt;
    this.closedAt = stage.kind === 'OPEN' ? null : changedAt;
    this.closeReason = stage.kind === 'OPEN' ? null : reason;
    this.updatedAt = laterThan(this.updatedAt, changedAt);
    return left;
  }

  /** Sets why the opportunity was won or lost. False if it is open, or has this reason already. */
  giveReason(reason: string, now: Date): boolean {
    if (this.status === 'OPEN' || this.closeReason === reason) return false;
    this.closeReason = reason;
    this.updatedAt = laterThan(this.updatedAt, now);
    return true;
  }
}
OpportunityEntity.setClass(Opportunity);
