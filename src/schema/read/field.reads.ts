import { ArgsType, type ClassType, Field } from 'type-graphql';
import { type EntityType, fieldCountRows, fieldSumRows } from '../../domain/custom-fields/index.js';
import type { Permission } from '../../domain/shared/permissions.js';
import { sqlOf, sqlWith } from '../../domain/shared/sql-text.js';
import { readText } from '../../domain/shared/texts.js';
import { EntityTypeEnum } from '../custom-fields/custom-field.enums.js';
import { CustomFieldType } from '../custom-fields/custom-field.type.js';
import { FieldCount, type FieldCountsGiven, fieldCountArgsOf } from '../custom-fields/field-count.type.js';
import { FieldSum, type FieldSumsGiven, fieldSumArgsOf } from '../custom-fields/field-sum.type.js';
import { CustomerType } from '../customers/customer.type.js';
import { InteractionKind } from '../customers/interaction-type.type.js';
import { LeadType } from '../leads/lead.type.js';
import { OpportunityType } from '../opportunities/opportunity.type.js';
import { boundRows, rows } from './define-reads.js';
import { allOf, type Root } from './roots.js';
import { windowOf } from './window.js';
import { listOf } from './window-list.js';

@ArgsType()
class CustomFieldsArgs {
  @Field(() => EntityTypeEnum, { description: 'The kind of record that has the fields.' })
  entityType!: EntityType;
}

const filtered = (type: ClassType<object>, filter: FieldCountsGiven['filter']) =>
  listOf(windowOf(type), filter ?? {}, null, { pathOf: () => ['filter'] });

/** A query that counts the records of a type by a custom field. */
const countsOf = (type: ClassType<object>, entityType: EntityType, permission: Permission): Root =>
  allOf(
    FieldCount,
    boundRows(({ customField, filter }: FieldCountsGiven) =>
      fieldCountRows(entityType, readText(customField, 'code', 'customField'), filtered(type, filter)),
    ),
    {
      permission,
      description: `How many ${windowOf(type).plural} that you may see have each value of a custom field, the most frequent first, at most 1000 values; empty if there is no such field.`,
      args: fieldCountArgsOf(type),
    },
  );

/** A query that adds up the numbers that the records of a type have in a custom field. */
const sumsOf = (type: ClassType<object>, entityType: EntityType, permission: Permission): Root =>
  allOf(
    FieldSum,
    boundRows(({ customField, by, filter }: FieldSumsGiven) =>
      fieldSumRows(
        entityType,
        {
          key: customField == null ? null : readText(customField, 'code', 'customField'),
          by: by == null ? null : readText(by, 'code', 'by'),
        },
        filtered(type, filter),
      ),
    ),
    {
      permission,
      description: `What the numbers of a custom field come to, of the ${windowOf(type).plural} that you may see: one row, or one for each value of the field \`by\`, the largest sum first, at most 1000. Empty if there is no such field or record.`,
      args: fieldSumArgsOf(type),
    },
  );

/** The tenant's custom fields, what they say, and interaction types. */
export const fieldRoots: Record<string, Root> = {
  leadFieldCounts: countsOf(LeadType, 'LEAD', 'lead:read'),
  customerFieldCounts: countsOf(CustomerType, 'CUSTOMER', 'customer:read'),
  opportunityFieldCounts: countsOf(OpportunityType, 'OPPORTUNITY', 'opportunity:read'),
  leadFieldSums: sumsOf(LeadType, 'LEAD', 'lead:read'),
  customerFieldSums: sumsOf(CustomerType, 'CUSTOMER', 'customer:read'),
  opportunityFieldSums: sumsOf(OpportunityType, 'OPPORTUNITY', 'opportunity:read'),
  // Two fields that were created at the same moment may have the same position, so the id breaks ties.
  customFields: allOf(
    CustomFieldType,
    rows(({ entityType }: CustomFieldsArgs) => ({
      where: [
        sqlWith([entityType], given => `custom_field.entity_type = ${given}`),
        sqlOf('custom_field.removed_at is null'),
      ],
      order: 'custom_field.position, custom_field.id',
    })),
    {
      permission: 'custom-field:read',
      description: 'The tenant’s custom fields for leads, customers or opportunities, in the order of the form.',
      args: CustomFieldsArgs,
    },
  ),
  interactionTypes: allOf(
    InteractionKind,
    rows(() => ({
      where: [sqlOf('interaction_type.active')],
      order: 'interaction_type.position, interaction_type.id',
    })),
    {
      permission: 'customer:read',
      description: 'The values that logInteraction accepts as `type`, in the tenant’s order.',
    },
  ),
};
