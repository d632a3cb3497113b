import { ID } from 'type-graphql';
import { MessageTemplate } from '../../domain/conversations/index.js';
import { windowOn } from '../read/window.js';

const template = windowOn(MessageTemplate);

@template.Type('MessageTemplate', {
  description: 'A text submitted to a provider for approval, to be sent to contacts who have not written recently.',
})
export class MessageTemplateType {
  @template.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @template.Column(() => String, { description: 'Its name at the provider.' })
  name!: string;

  @template.Column(() => String, { description: 'Its language as the provider writes it, such as `es` or `en_US`.' })
  language!: string;

  @template.Column(() => String, {
    description: 'The price category of the provider: `MARKETING`, `UTILITY`, `AUTHENTICATION`. Others may be added.',
  })
  category!: string;

  @template.Column(() => String, {
    description:
      'The provider’s status: `APPROVED`, `PENDING`, `REJECTED`, `PAUSED` and others; `DELETED` if the provider no longer lists it, `DRAFT` if it has not been submitted. Only approved templates can be sent.',
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
    description: 'Why it cannot be sent from here, such as a picture that it needs; null if it can.',
  })
  unusable!: string | null;
}
