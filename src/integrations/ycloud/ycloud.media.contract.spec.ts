import { describeGivenAddresses, describeMediaSource, type MediaWire } from '../testing-http/media-source.contract.js';
import { YCloudMediaSource } from './ycloud.media.js';

const credentials = { apiKey: 'key-of-the-account' };
const wire: MediaWire = {
  make: options => new YCloudMediaSource(options),
  idOf: (name, base) => `${base}/file/${name}`,
  credentials,
  isOwner: headers => headers['x-api-key'] === 'key-of-the-account',
};

describeMediaSource('YCloud', wire);
describeGivenAddresses('YCloud', 'ycloud.com', wire);
