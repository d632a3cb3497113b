import { ArgsType, Field } from 'type-graphql';
import type { EntityType } from '../../domain/custom-fields/index.js';
import { sqlOf, sqlWith } from '../../domain/shared/sql-text.js';
import { EntityTypeEnum } from '../custom-fields/custom-field.enums.js';
import { CustomFieldType } from '../custom-fields/custom-field.type.js';
import { InteractionKind } from '../customers/interaction-type.type.js';
import { rows } from './define-reads.js';
import { allOf, type Root } from './roots.js';

@ArgsType()
class CustomFieldsArgs {
  @Field(() => EntityTypeEnum, { description: 'The kind of record that has the fields.' })
  entityType!: EntityType;
}

/** The tenant's custom fields and interaction types. */
export const fieldRoots: Record<string, Root> = {
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
