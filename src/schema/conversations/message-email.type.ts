import { MessageEmail } from '../../domain/conversations/index.js';
import { windowOn } from '../read/window.js';
import { SenderCheckEnum } from './conversation.enums.js';

const email = windowOn(MessageEmail);

@email.Type('MessageEmail', { description: 'What an e-mail that came in has beside the text of its message.' })
export class MessageEmailType {
  @email.Column(() => String, { description: 'Its subject; empty when it has none.' })
  subject!: string;

  @email.Column(() => String, {
    description: 'The address that it names as its sender. `senderCheck` says whether that is proven.',
  })
  sender!: string;

  @email.Column(() => SenderCheckEnum, { description: 'Whether the domain of that address vouches for it.' })
  senderCheck!: MessageEmail['senderCheck'];

  @email.Column(() => String, {
    nullable: true,
    description: 'What the receiving server found by SPF, such as `pass`; null when it did not say.',
  })
  spf!: string | null;

  @email.Column(() => String, {
    nullable: true,
    description: 'What it found by DKIM, such as `{@example.com : pass}`; null when it did not say.',
  })
  dkim!: string | null;

  @email.Column(() => String, {
    description: 'All of its text. `Message.body` is without what it quotes and without the signature.',
  })
  text!: string;

  @email.Column(() => String, {
    nullable: true,
    description: 'Its HTML without scripts, forms, styles and pictures, safe to show; null when it has none.',
  })
  html!: string | null;
}
