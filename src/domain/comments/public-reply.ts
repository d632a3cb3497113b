import { splitName } from '../customers/index.js';
import { type Language, languages } from '../shared/translations.js';
import type { CommentRow } from './comment.rows.js';
import { commentReplies } from './comment-replies.texts.js';

/** The purposes of the agent's public replies. */
export type PublicPurpose = 'wrote' | 'invite' | 'thanks' | 'sorry' | 'sorryInvite';

/** The purpose of a reply if the private message that it announces is not sent. */
export const withoutPrivate = { wrote: 'invite', sorry: 'sorryInvite' } as const satisfies Partial<
  Record<PublicPurpose, PublicPurpose>
>;

/** Returns the public reply to a comment. The comment's id chooses the wording, so that the same comment always gets the same one. */
export const publicReply = (language: Language, purpose: PublicPurpose, comment: NamedComment): string =>
  commentReplies(language, purpose, numberIn(comment.externalId), { name: spokenName(comment) });

type NamedComment = Pick<CommentRow, 'externalId' | 'channel' | 'authorName' | 'language'>;

/** Returns the reply, or if it announces a private message, the one that asks for a message instead. */
export function withoutAnnouncement(reply: string, comment: NamedComment, usual: Language): string {
  const language = languages.find(known => known === comment.language) ?? usual;
  for (const purpose of ['wrote', 'sorry'] as const)
    if (reply === publicReply(language, purpose, comment))
      return publicReply(language, withoutPrivate[purpose], comment);
  return reply;
}

/** Returns how the author is addressed, with a comma in front: by the given name, on Instagram by the name of the account. */
export function spokenName({ channel, authorName }: Pick<CommentRow, 'channel' | 'authorName'>): string {
  if (!authorName) return '';
  return channel === 'INSTAGRAM' ? `, @${authorName}` : `, ${splitName(authorName).firstName}`;
}

/** Ids of comments count upwards, so neighbours below a post get different wordings. */
const numberIn = (id: string): number => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
