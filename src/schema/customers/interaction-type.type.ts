import { ID, Int } from 'type-graphql';
import { InteractionType } from '../../domain/customers/index.js';
import { windowOn } from '../read/window.js';

const interactionType = windowOn(InteractionType);

@interactionType.Type('InteractionType', {
  description: 'A way in which the tenant meets its customers, for logInteraction.',
})
export class InteractionKind {
  @interactionType.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @interactionType.Column(() => String, {
    description: 'What interactions of this kind say in `type`, such as `call`.',
  })
  key!: string;

  @interactionType.Column(() => String, { description: 'What people read, in the language of the tenant.' })
  label!: string;

  @interactionType.Column(() => Int, { description: 'Its place in the list, from 0.' })
  position!: number;
}
