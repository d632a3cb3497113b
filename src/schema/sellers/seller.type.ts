import { ArgsType, Field, ID, Int } from 'type-graphql';
import { metricsOf } from '../../domain/insights/index.js';
import { openLoad, Seller } from '../../domain/sellers/index.js';
import { MetricsArgs } from '../insights/seller-metrics.type.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';

const seller = windowOn(Seller);

@seller.Type('Seller', { description: 'A person who sells; each user is at most one in a tenant.' })
export class SellerType {
  @seller.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @seller.Column(() => String, { description: 'The name that colleagues and customers see.' })
  displayName!: string;

  @seller.Column(() => Boolean, { description: 'Whether they work here still.' })
  active!: boolean;

  @seller.Column(() => Boolean, { description: 'Whether they take new leads right now.' })
  available!: boolean;

  @seller.Column(() => String, { nullable: true, description: 'Their team; null when they are in none.' })
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
      'When they work: `{ zone, shifts: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "12:00" }] }`, days from 1, Monday, to 7; without shifts as the tenant’s setting cases.workingHours says, else always.',
  })
  workingHours!: object;

  @seller.Column(() => JsonScalar, {
    description: 'When they are away: `[{ from, to }]`, two instants, or two days, which both count.',
  })
  absences!: object[];

  @seller.Column(() => DateTimeScalar, { description: 'When updateSeller last changed them.' })
  updatedAt!: Date;

  @seller.One('User', { by: 'userId', description: 'The user that the seller is.' })
  user?: unknown;

  @seller.Computed(() => Int, {
    sql: openLoad,
    isOnDemand: true,
    description:
      'How many customers they work for, as far as you may see them: with an open lead of theirs, waiting for their answer, or with an open case of theirs. Each counts once.',
  })
  openLoad!: number;

  @seller.Bound('SellerMetrics', {
    by: 'id',
    key: 'f."sellerId"',
    args: MetricsArgs,
    rows: metricsOf,
    description: 'What they did in a range of days, as far as you may see it: of others a SELLER sees nothing.',
  })
  metrics?: unknown;
}

@ArgsType()
export class SellersArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only those who are active, or who are not; omit it for all.' })
  active?: boolean | null;
}
