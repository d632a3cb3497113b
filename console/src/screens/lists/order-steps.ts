export interface OrderStep {
  status: 'CONFIRMED' | 'FULFILLED' | 'CANCELLED';
  /** It cannot be taken back, so it is asked once more. */
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

/** What an order may become by hand; the server says where it may not. */
export const stepsOf = (status: string): readonly OrderStep[] => next[status] ?? [];
