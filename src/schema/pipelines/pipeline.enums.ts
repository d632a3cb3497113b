import { opportunityStatuses } from '../../domain/pipelines/index.js';
import { enumOf } from '../enum-of.js';

export const OpportunityStatusEnum = enumOf('OpportunityStatus', 'How a sale stands.', opportunityStatuses, {
  OPEN: 'Still being worked on.',
  WON: 'Sold.',
  LOST: 'Will not be sold.',
});
