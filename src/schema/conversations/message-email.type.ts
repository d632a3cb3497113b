import { MessageEmail } from '../../domain/conversations/index.js';
import { windowOn } from '../read/window.js';
import { SenderCheckEnum } from './conversation.enums.js';

const email = windowOn(MessageEmail);

@email.Type('MessageEmail', { description: 'The parts of an incoming e-mail besides the text of its message.' })
export class MessageEmailType {
  @email.Column(() => String, { description: 'Its subject; empty when it has none.' })
  subject!: string;

  @email.Column(() => String, {
    description: 'The sender address in the e-mail. `senderCheck` says whether it is proven.',
  })
  sender!: string;

  @email.Column(() => SenderCheckEnum, { description: 'Whether the domain of that address confirms the e-mail.' })
  senderCheck!: MessageEmail['senderCheck'];

  @email.Column(() => String, {
    nullable: true,
    description: 'The SPF result of the receiving server, such as `pass`; null when it reported none.',
  })
  spf!: string | null;

  @email.Column(() => String, {
    nullable: true,
    description:
      'The DKIM result of the receiving server, such as `{@example.com : pass}`; null when it reported none.',
  })
  dkim!: string | null;

  @email.Column(() => String, {
    description: 'The complete text. `Message.body` leaves out quoted text and the signature.',
  })
  text!: string;

  @email.Column(() => String, {
    nullable: true,
    description: 'Its HTML without scripts, forms, styles and pictures, safe to show; null when it has none.',
  })
  html!: string | null;
}
