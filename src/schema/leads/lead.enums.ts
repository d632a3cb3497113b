import { leadStatuses } from '../../domain/leads/index.js';
import { temperatures } from '../../domain/shared/labels.js';
import { enumOf } from '../enum-of.js';

export const LeadStatusEnum = enumOf('LeadStatus', 'The status of a lead.', leadStatuses, {
  NEW: 'New; nobody has worked on it.',
  CONTACTED: 'Somebody has contacted them.',
  QUALIFIED: 'Known to have a need and to be able to buy.',
  QUOTED: 'A quote has been sent.',
  WON: 'Bought.',
  LOST: 'Will not buy.',
  NURTURING: 'Not buying now; contact is kept up.',
});

export const TemperatureEnum = enumOf(
  'Temperature',
  'How close a lead is to buying, according to its score.',
  temperatures,
  {
    HOT: 'A score from 80 to 100.',
    WARM: 'A score from 50 to 79.',
    COLD: 'A score from 0 to 49.',
  },
);
