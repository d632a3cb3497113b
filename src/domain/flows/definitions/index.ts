import type { AnyFlow } from '../engine/flow.js';
import { appointmentOffer } from './appointment-offer.flow.js';
import { cartRecovery } from './cart-recovery.flow.js';
import { closure } from './closure.flow.js';
import { followUp } from './follow-up.flow.js';
import { nurturing } from './nurturing.flow.js';
import { paymentReminder } from './payment-reminder.flow.js';
import { satisfaction } from './satisfaction.flow.js';

/** All flows. To add one, write its file and its spec, and list it here, before those that yield to it. */
export const flows: readonly AnyFlow[] = [
  cartRecovery,
  appointmentOffer,
  followUp,
  closure,
  satisfaction,
  paymentReminder,
  nurturing,
];

/** Returns the flow with this id, or undefined if there is none. */
export const flowById = (id: string): AnyFlow | undefined => flows.find(flow => flow.id === id);
