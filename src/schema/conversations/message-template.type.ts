import { ID } from 'type-graphql';
import { MessageTemplate } from '../../domain/conversations/index.js';
import { windowOn } from '../read/window.js';

const template = windowOn(MessageTemplate);

@template.Type('MessageTemplate', {
  description: 'A text that a provider has approved, or not, to be sent to contacts who have not written lately.',
})
export class MessageTemplateType {
  @template.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @template.Column(() => String, { description: 'What it is called at the provider.' })
  name!: string;

  @template.Column(() => String, { description: 'Its language as the provider writes it, such as `es` or `en_US`.' })
  language!: string;

  @template.Column(() => String, {
    description: 'What the provider charges it as: `MARKETING`, `UTILITY`, `AUTHENTICATION`. New ones may come.',
  })
  category!: string;

  @template.Column(() => String, {
    description:
      'What the provider says of it: `APPROVED`, `PENDING`, `REJECTED`, `PAUSED` and others; `DELETED` where it lists it no more, `DRAFT` where it has not been shown it. Only approved ones can be sent.',
  })
  status!: string;

  @template.Column(() => String, { description: 'The text with its placeholders, such as `Hola {{1}}`.' })
  body!: string;

  @template.Column(() => [String], {
    description: 'The names of its placeholders, in the order in which a list fills them.',
  })
  variables!: string[];

  @template.Column(() => String, {
    nullable: true,
    description: 'Why it cannot be sent from here, such as a picture that it needs; null where it can.',
  })
  unusable!: string | null;
}
