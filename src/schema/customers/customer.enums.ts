import { segments } from '../../domain/customers/index.js';
import { enumOf } from '../enum-of.js';

export const SegmentEnum = enumOf('Segment', 'How often a customer comes.', segments, {
  FREQUENT: 'Met three times or more in the ninety days before the last time.',
  OCCASIONAL: 'Met less often.',
  INACTIVE: 'Not met for long.',
});
