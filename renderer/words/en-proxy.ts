/** What a proxy's question for a name and a password is put in. */
export const proxy = {
  title: 'The proxy wants to know who you are',
  lead: (proxy: string) => `Updates pass through ${proxy}, which asks for a name and a password.`,
  realm: (realm: string) => `It says: “${realm}”.`,
  name: 'Name',
  password: 'Password',
  missing: 'Enter the name.',
  wrong: 'The proxy refused that name and password.',
  kept: 'Both are kept in memory until Fieldbook is closed, and written nowhere.',
  plain: 'They travel to the proxy unencrypted: that is how it asks.',
  send: 'Log in',
} as const;
