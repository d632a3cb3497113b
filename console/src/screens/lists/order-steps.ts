export interface OrderStep {
  status: 'CONFIRMED' | 'FULFILLED' | 'CANCELLED';
  /** Whether it cannot be undone, so that a confirmation is needed. */
  isFinal: boolean;
}

const confirm: OrderStep = { status: 'CONFIRMED', isFinal: false };
const fulfil: OrderStep = { status: 'FULFILLED', isFinal: false };
const cancel: OrderStep = { status: 'CANCELLED', isFinal: true };
const next: Readonly<Record<string, readonly OrderStep[]>> = {
  PENDING: [confirm, cancel],
  CONFIRMED: [fulfil, cancel],
  PAID: [fulfil],
};

/** Returns the next statuses that a user can set; only a manager confirms. The server rejects those that are not possible. */
export const stepsOf = (status: string, manages: boolean): readonly OrderStep[] =>
  (next[status] ?? []).filter(step => manages || step !== confirm);
