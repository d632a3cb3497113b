import type { OrderStatus } from '../../gql/graphql';
import type { Tone } from '../../ui/badge';

/** The colour of an order's status. */
export const orderTone = (status: OrderStatus): Tone =>
  status === 'CANCELLED' ? 'bad' : status === 'PENDING' ? 'warm' : status === 'CONFIRMED' ? 'cold' : 'good';
