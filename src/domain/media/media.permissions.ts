import { definePermissions, sellers, systemAlone } from '../shared/permissions.js';

const mediaPermissions = definePermissions({
  // Whoever may send may upload what is to be sent.
  'media:upload': sellers,
  'media:sweep': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    media: typeof mediaPermissions;
  }
}
