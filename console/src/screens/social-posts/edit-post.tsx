import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { type SocialPostRowFragment, UpdateSocialPostDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Textarea } from '../../ui/form';
import { ImageField } from './image-field';
import { newPostTexts, postTexts } from './social-posts.texts';

/** The fields of a post that is not published yet. */
export const EditPost = ({ post, onDone }: { post: SocialPostRowFragment; onDone(): void }) => {
  const say = useTexts(postTexts);
  const sayNew = useTexts(newPostTexts);
  const write = useWrite();
  const [text, setText] = useState(post.text);
  const [imageUrl, setImageUrl] = useState(post.imageUrl ?? '');
  const save = async () => {
    const input = { socialPostId: post.id, text, imageUrl: imageUrl.trim() || null };
    if ((await write(UpdateSocialPostDocument, { input })).data) onDone();
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <Textarea
        label={sayNew('text')}
        rows={9}
        maxLength={5_000}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <ImageField value={imageUrl} onChange={setImageUrl} />
      <div className="flex gap-2">
        <Button kind="solid" type="submit">
          {say('save')}
        </Button>
        <Button onClick={onDone}>{say('back')}</Button>
      </div>
    </form>
  );
};
