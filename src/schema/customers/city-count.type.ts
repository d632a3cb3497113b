import { ArgsType, Int } from 'type-graphql';
import type { CityCountRow } from '../../domain/customers/index.js';
import { giveFilter } from '../custom-fields/field-count.type.js';
import { windowOnSql } from '../read/window.js';
import { CustomerType } from './customer.type.js';

const count = windowOnSql<CityCountRow>('f');

@count.Type('CityCount', { description: 'A city of customers.' })
export class CityCount {
  @count.Column(() => String, {
    nullable: true,
    description: 'The city as it is written most often; null for customers without one.',
  })
  city!: string | null;

  @count.Column(() => Int, { description: 'How many customers live there.' })
  count!: number;
}

/** The filter of the customers whose cities are counted. */
export interface CustomerCitiesGiven {
  filter?: Record<string, unknown> | null;
}

@ArgsType()
export class CustomerCitiesArgs {}
giveFilter(CustomerCitiesArgs, CustomerType);
