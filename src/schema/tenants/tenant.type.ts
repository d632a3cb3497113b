import { Field, ID, ObjectType } from 'type-graphql';
import type { Tenant } from '../../domain/tenants/index.js';

@ObjectType('Tenant', {
  description: 'A business. Everything in the graph belongs to one tenant.',
  simpleResolvers: true,
})
export class TenantType
  implements Pick<Tenant, 'id' | 'name' | 'slug' | 'industry' | 'locale' | 'currency' | 'timezone'>
{
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, { description: 'The name of the business.' })
  name!: string;

  @Field(() => String, { description: 'A short name for URLs, unique in the installation.' })
  slug!: string;

  @Field(() => String, { nullable: true, description: 'Its line of business; null when not given.' })
  industry!: string | null;

  @Field(() => String, { description: 'The language and region of its people, such as `es-PA` (BCP 47).' })
  locale!: string;

  @Field(() => String, { description: 'The currency it counts in, such as `USD` (ISO 4217).' })
  currency!: string;

  @Field(() => String, { description: 'The time zone of its days, such as `America/Panama` (IANA).' })
  timezone!: string;
}
