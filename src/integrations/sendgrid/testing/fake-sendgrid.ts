import { type FakeSender, startFakeSender, type VendorError } from '../../testing-http/fake-sender.js';

/** An error in SendGrid's format: a status, and a sentence for each field. */
export interface FakeSendGridError extends VendorError {
  message?: string;
  field?: string | null;
}
export type FakeSendGrid = FakeSender<FakeSendGridError>;

/**
 * Starts a fake of SendGrid's Mail Send, which misbehaves on request. It returns the id of an accepted mail in a header, with
 * an empty body.
 */
export const startFakeSendGrid = (): Promise<FakeSendGrid> =>
  startFakeSender<FakeSendGridError>({
    acceptedStatus: 202,
    idOf: count => `14c5d75ce93-dfd-64b469${String(count).padStart(4, '0')}`,
    acceptance: () => '',
    acceptanceHeaders: id => ({ 'x-message-id': id }),
    withoutId: '',
    tooMany: { message: 'too many requests' },
    error: ({ message = 'Something went wrong', field = null }) =>
      JSON.stringify({ errors: [{ message, field, help: null }] }),
  });
