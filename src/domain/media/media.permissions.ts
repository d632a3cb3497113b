import { definePermissions, sellers, systemAlone } from '../shared/permissions.js';

const mediaPermissions = definePermissions({
  // A user who may send messages may also upload the files for them.
  'media:upload': sellers,
  'media:sweep': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    media: typeof mediaPermissions;
  }
}
