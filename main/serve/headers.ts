/** Header names are lower-case, each once. */
export type Headers = Readonly<Record<string, string>>;

const directives = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');

/**
 * What the reader's own page may load: its own files and the library's pictures, from where it came from, and nothing
 * from anywhere else. `'none'` is the rule, the rest are the exceptions.
 */
const pagePolicy = directives({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
});

/** A notice of a host's own: its one style, and nothing else. */
const noticePolicy = directives({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
});

/** Anything but the page itself is shown, never run: a picture's script stays dead even when it is opened on its own. */
const contentPolicy = directives({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'frame-ancestors': "'none'",
  sandbox: '',
});

const denied = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const always: Headers = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': denied.map((feature) => `${feature}=()`).join(', '),
};

/** Headers of the reader's HTML page. */
export const pageHeaders: Headers = { ...always, 'content-security-policy': pagePolicy };

/** Headers of a page that a host shows by itself, before or instead of the reader. */
export const noticeHeaders: Headers = { ...always, 'content-security-policy': noticePolicy };

/** Headers of everything else. */
export const contentHeaders: Headers = { ...always, 'content-security-policy': contentPolicy };
