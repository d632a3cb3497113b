import { opportunityStatuses } from '../../domain/pipelines/index.js';
import { enumOf } from '../enum-of.js';

export const OpportunityStatusEnum = enumOf('OpportunityStatus', 'The status of an opportunity.', opportunityStatuses, {
  OPEN: 'In progress.',
  WON: 'Sold.',
  LOST: 'Lost; it will not be sold.',
});
