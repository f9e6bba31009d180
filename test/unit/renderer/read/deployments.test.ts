import { expect, test } from 'vitest';
import { partsElsewhere } from '../../../../renderer/read/body/deployments.ts';

test('parts for other deployments are counted, and text that only looks like one is not', () => {
  const html = `<section class="for-deployment" data-deployment="appliance">a</section>
<section class="tab" data-label="Helm" data-deployment="helm">b</section>
<section class="for-deployment" data-deployment="appliance edge">c</section>
<p>&lt;section data-deployment="appliance"</p>`;
  expect(partsElsewhere(html, ['helm'])).toBe(1);
  expect(partsElsewhere(html, ['appliance'])).toBe(1);
  expect(partsElsewhere(html, ['saas'])).toBe(2);
  expect(partsElsewhere(html, [])).toBe(0);
});
