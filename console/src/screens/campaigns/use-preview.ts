import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { PreviewCampaignDocument, type PreviewCampaignInput, type PreviewCampaignMutation } from '../../gql/graphql';
import { useErrorText } from '../../lib/write';
import type { Counted } from './draft';

export type CampaignPreview = NonNullable<PreviewCampaignMutation['previewCampaign']['preview']> & Counted;
export interface PreviewRefusal {
  message: string;
  /** The path of the invalid field; null if it is not a field of the form. */
  field: readonly string[] | null;
}
export interface PreviewAnswer {
  preview: CampaignPreview | null;
  refusal: PreviewRefusal | null;
}

/** The delay after the last key before the preview is requested. */
const pauseMs = 450;

/** Returns the preview of a campaign while it is being written. `fresh` says whether the preview is for the current input. */
export function usePreview(input: PreviewCampaignInput | null) {
  const client = useClient();
  const errorText = useErrorText(true);
  const [answer, setAnswer] = useState<(PreviewAnswer & { of: string }) | null>(null);
  // While the text has an error, the last known number of recipients stays visible.
  const [last, setLast] = useState<CampaignPreview | null>(null);
  const take = useCallback((next: PreviewAnswer, of: string) => {
    setAnswer({ ...next, of });
    if (next.preview) setLast(next.preview);
  }, []);
  const key = input && JSON.stringify(input);

  const ask = useCallback(
    async (of: string): Promise<PreviewAnswer> => {
      const asked = JSON.parse(of) as PreviewCampaignInput;
      const { data, error } = await client.mutation(PreviewCampaignDocument, { input: asked }).toPromise();
      if (error) return { preview: null, refusal: { message: errorText(error), field: null } };
      const { preview = null, userErrors = [] } = data?.previewCampaign ?? {};
      const [first] = userErrors;
      return { preview, refusal: first ? { message: first.message, field: first.field ?? null } : null };
    },
    [client, errorText],
  );

  useEffect(() => {
    if (!key) return;
    let isLatest = true;
    const timer = setTimeout(() => {
      void ask(key).then(next => {
        if (isLatest) take(next, key);
      });
    }, pauseMs);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [key, ask, take]);

  return {
    preview: answer?.preview ?? null,
    last,
    refusal: answer !== null && answer.of === key ? answer.refusal : null,
    fresh: answer !== null && answer.of === key,
    /** Requests the preview at once, for a user who continues before the delay is over. */
    async now(): Promise<PreviewAnswer> {
      if (!key) return { preview: null, refusal: null };
      if (answer?.of === key && answer.preview) return answer;
      const next = await ask(key);
      take(next, key);
      return next;
    },
  };
}
