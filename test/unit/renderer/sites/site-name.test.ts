import { describe, expect, it } from 'vitest';
import { siteName } from '../../../../renderer/sites/site-name.ts';

const site = {
  id: 'a',
  name: 'Plant 7',
  product: 'vertex',
  version: '4.4.14',
  deployment: null,
  productName: 'VerteX',
  productKnown: true,
  releaseKnown: true,
};

describe('the name of a site in one line', () => {
  it('says what the site runs', () => {
    expect(siteName(site)).toBe('Plant 7 · VerteX 4.4.14');
  });
  it('does not say it twice where the site is named for its release', () => {
    expect(siteName({ ...site, name: 'VerteX 4.4.14' })).toBe('VerteX 4.4.14');
  });
});
