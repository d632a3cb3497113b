import { ID, Int } from 'type-graphql';
import { InteractionType } from '../../domain/customers/index.js';
import { windowOn } from '../read/window.js';

const interactionType = windowOn(InteractionType);

@interactionType.Type('InteractionType', {
  description: 'A type of interaction with customers, for logInteraction.',
})
export class InteractionKind {
  @interactionType.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @interactionType.Column(() => String, {
    description: 'The value of `type` for these interactions, such as `call`.',
  })
  key!: string;

  @interactionType.Column(() => String, { description: 'The label that people see, in the language of the tenant.' })
  label!: string;

  @interactionType.Column(() => Int, { description: 'Its position in the list, from 0.' })
  position!: number;
}
