import { segments } from '../../domain/customers/index.js';
import { enumOf } from '../enum-of.js';

export const SegmentEnum = enumOf('Segment', 'How active a customer is.', segments, {
  FREQUENT:
    'At least `segments.frequentPurchases` purchases within `segments.withinDays` of the tenant’s settings, or at least three interactions in the last ninety days.',
  OCCASIONAL: 'Any other customer with an interaction, message or purchase.',
  INACTIVE:
    'No interaction, message or purchase for longer than `segments.inactiveAfterDays` of the tenant’s settings.',
});
