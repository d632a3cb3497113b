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
  @Field(() => EntityTypeEnum, { description: 'Whose fields.' })
  entityType!: EntityType;
}

/** What a tenant has set up for its forms. */
export const fieldRoots: Record<string, Root> = {
  // Two fields that were made at the same moment may have the same position: their ids tell them apart.
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
      description: 'The tenant’s own fields of leads, customers or opportunities, in the order of their form.',
      args: CustomFieldsArgs,
    },
  ),
  interactionTypes: allOf(
    InteractionKind,
    rows(() => ({
      where: [sqlOf('interaction_type.active')],
      order: 'interaction_type.position, interaction_type.id',
    })),
    { permission: 'customer:read', description: 'What logInteraction takes as `type`, in the order of the tenant.' },
  ),
};
