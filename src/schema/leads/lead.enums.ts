import { leadStatuses } from '../../domain/leads/index.js';
import { temperatures } from '../../domain/shared/labels.js';
import { enumOf } from '../enum-of.js';

export const LeadStatusEnum = enumOf('LeadStatus', 'How far a lead has come.', leadStatuses, {
  NEW: 'Just arrived; nobody has worked on it.',
  CONTACTED: 'Somebody has been in touch.',
  QUALIFIED: 'Known to need and to be able to buy.',
  QUOTED: 'Has been given a quote.',
  WON: 'Bought.',
  LOST: 'Will not buy.',
  NURTURING: 'Not now; kept in touch with.',
});

export const TemperatureEnum = enumOf('Temperature', 'How close a lead is to buying, by its score.', temperatures, {
  HOT: 'A score from 80 to 100.',
  WARM: 'A score from 50 to 79.',
  COLD: 'A score from 0 to 49.',
});
