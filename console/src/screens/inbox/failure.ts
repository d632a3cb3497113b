/** Why a message was not delivered, as far as a seller can do something about it. */
export type FailureKind =
  | 'unreachable'
  | 'window'
  | 'marketing'
  | 'stopped'
  | 'template'
  | 'account'
  | 'file'
  | 'given-up';

const codes: Record<FailureKind, readonly string[]> = {
  unreachable: [
    '131026',
    '551',
    '1545041',
    '2018001',
    '2018108',
    '21211',
    '21217',
    '21612',
    '21614',
    '30003',
    '30005',
    '63003',
    '63024',
  ],
  window: ['131047', '470', '63016'],
  marketing: ['131048', '131049', '131050', '130472', '63032', '63049'],
  stopped: ['21610'],
  template: ['132000', '132001', '132012', '132015', '21655', '21656', '63021', '63027', '63028', '63040'],
  account: [
    ...['0', '3', '10', '102', '190', '368', '131005', '131031', '131037', '131042', '131045', '133010'],
    ...['20003', '20005', '20008', '21606', '30002', '30032', '30033', '30034', '63001', '63007', '63020'],
    ...['UNAUTHORIZED', 'FORBIDDEN', 'BALANCE_INSUFFICIENT', 'ACCOUNT_UNAVAILABLE'],
    ...[
      'WHATSAPP_PHONE_NUMBER_UNAVAILABLE',
      'WHATSAPP_WABA_UNAVAILABLE',
      'no_api_key',
      'no_access_token',
      'no_credentials',
    ],
  ],
  file: ['131052', '131053', 'file_removed', 'media_too_large', 'unsupported_media', 'too_many_files'],
  'given-up': ['not_sent'],
};
const byCode = new Map(Object.entries(codes).flatMap(([kind, all]) => all.map(code => [code, kind as FailureKind])));

/** Returns the kind of a message's error, which begins with a code of the provider or of Embudo; null if the code is not known. */
export function failureOf(error: string): FailureKind | null {
  const code = error.split(':')[0]?.trim() ?? '';
  // The codes of mail servers for addresses that do not exist.
  return byCode.get(code) ?? (/^5\.1\.\d+$/.test(code) ? 'unreachable' : null);
}
