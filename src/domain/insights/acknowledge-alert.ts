import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { personOf } from '../shared/actor.js';
import { notAudited } from '../shared/audit-trail.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { Alert } from './alert.entity.js';

export const acknowledgeAlert = useCase({
  name: 'insights.acknowledge-alert',
  permission: 'alert:acknowledge',
  input: z.object({ alertId: z.string() }),
  audit: notAudited('The alert itself tells who acknowledged it, and when.'),
  async run({ tx, clock, actor }, { alertId }) {
    const alert = isId(alertId)
      ? await tx.em.findOne(Alert, { id: alertId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
    if (!alert) throw new DomainError('NOT_FOUND', 'Alert not found.', ['alertId']);
    alert.acknowledge(personOf(actor), clock.now());
    return alert.id;
  },
});
