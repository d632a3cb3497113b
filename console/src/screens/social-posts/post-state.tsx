import { useTexts } from '../../app/intl';
import type { SocialPostStatus } from '../../gql/graphql';
import { Badge, type Tone } from '../../ui/badge';
import { postTexts } from './social-posts.texts';

const tones: Record<SocialPostStatus, Tone> = {
  DRAFT: 'quiet',
  APPROVED: 'accent',
  SCHEDULED: 'cold',
  PUBLISHING: 'accent',
  PUBLISHED: 'good',
  FAILED: 'bad',
  CANCELLED: 'quiet',
};

export const PostState = ({ status }: { status: SocialPostStatus }) => {
  const say = useTexts(postTexts);
  return <Badge tone={tones[status]}>{say(status)}</Badge>;
};
