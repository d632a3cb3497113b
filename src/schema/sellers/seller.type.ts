import { ArgsType, Field, ID, Int } from 'type-graphql';
import { metricsOf } from '../../domain/insights/index.js';
import { openLoad, Seller } from '../../domain/sellers/index.js';
import { MetricsArgs } from '../insights/seller-metrics.type.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';

const seller = windowOn(Seller, { hasFewRows: true });

@seller.Type('Seller', { description: 'A salesperson; each user is at most one seller in a tenant.' })
export class SellerType {
  @seller.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @seller.Column(() => String, { description: 'The name that colleagues and customers see.' })
  displayName!: string;

  @seller.Column(() => Boolean, { description: 'Whether they still work here.' })
  active!: boolean;

  @seller.Column(() => Boolean, { description: 'Whether they accept new leads right now.' })
  available!: boolean;

  @seller.Column(() => String, { nullable: true, description: 'Their department; null when they are in none.' })
  department!: string | null;

  @seller.Column(() => [String], { description: 'What they know about.' })
  skills!: string[];

  @seller.Column(() => [String], { description: 'The regions that they serve; empty means all.' })
  regions!: string[];

  @seller.Column(() => Int, { description: 'How many open leads they can work on at once.' })
  capacity!: number;

  @seller.Column(() => [String], {
    description: 'The languages that they speak, such as es or en; empty means the tenant’s.',
  })
  languages!: string[];

  @seller.Column(() => JsonScalar, {
    description:
      'Their working hours: `{ zone, shifts: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "12:00" }] }`, with days from 1, Monday, to 7. Without shifts, the tenant’s setting cases.workingHours applies; without that, they always work.',
  })
  workingHours!: object;

  @seller.Column(() => JsonScalar, {
    description: 'Their absences: `[{ from, to }]`, two instants, or two days, both inclusive.',
  })
  absences!: object[];

  @seller.Column(() => DateTimeScalar, { description: 'When updateSeller last changed the seller.' })
  updatedAt!: Date;

  @seller.One('User', { by: 'userId', description: 'The user that the seller is.' })
  user?: unknown;

  @seller.Computed(() => Int, {
    sql: openLoad,
    isOnDemand: true,
    description:
      'The number of their active customers that you may see: those who have an open lead with the seller, are waiting for the seller’s answer, or have an open case with the seller. Each counts once.',
  })
  openLoad!: number;

  @seller.Bound('SellerMetrics', {
    by: 'id',
    key: 'f."sellerId"',
    args: MetricsArgs,
    rows: metricsOf,
    description: 'Their figures for a range of days that you may see; a SELLER sees nothing of other sellers.',
  })
  metrics?: unknown;
}

@ArgsType()
export class SellersArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only active sellers, or only inactive ones; omit it for all.' })
  active?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only sellers in whose name this text occurs, without regard to case and accents; at most the first 50.',
  })
  search?: string | null;
}
