import { useCallback } from 'react';
import { useTexts } from '../app/intl';
import { channelTexts } from './channel.texts';

/** Returns a function for the text of a lead's source: a channel by its name, otherwise the text that was entered. */
export function useSourceText(): (source: string) => string {
  const say = useTexts(channelTexts);
  return useCallback(source => (source in channelTexts ? say(source as keyof typeof channelTexts) : source), [say]);
}
