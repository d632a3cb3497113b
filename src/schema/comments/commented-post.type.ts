import { ID } from 'type-graphql';
import { CommentedPost } from '../../domain/comments/index.js';
import { windowOn } from '../read/window.js';

const post = windowOn(CommentedPost);

@post.Type('CommentedPost', { description: 'A post of the business below which people comment.' })
export class CommentedPostType {
  @post.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @post.Column(() => String, { description: "The channel's id of the post or medium." })
  externalId!: string;

  @post.Column(() => String, {
    nullable: true,
    description: 'Its text; empty for one without words, and null until the channel has told it.',
  })
  caption!: string | null;

  @post.Column(() => String, { nullable: true, description: 'Its address; null if it is not known.' })
  permalink!: string | null;

  @post.One('SocialPost', {
    by: 'socialPostId',
    nullable: true,
    description: 'The post that was published from here; null if it was not, and for users who see no posts.',
  })
  socialPost?: unknown;
}
