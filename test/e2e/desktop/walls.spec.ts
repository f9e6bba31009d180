import { expect, test } from '../kit/fixtures.ts';

test('the bridge has two functions, frozen', async ({ app }) => {
  const bridge = await app.page.evaluate(() => {
    const exposed: object = window.fieldbook ?? {};
    return { keys: Object.keys(exposed).sort(), frozen: Object.isFrozen(exposed) };
  });
  expect(bridge).toEqual({ keys: ['call', 'on'], frozen: true });
});

test('calls that no one declared, and parameters that do not fit, are refused with a reason', async ({
  app,
}) => {
  const answers = await app.page.evaluate(async () => [
    await window.fieldbook?.call('shell.openExternal', { url: 'https://example.com' }),
    await window.fieldbook?.call('__proto__', {}),
    await window.fieldbook?.call('page.read', { route: 7 }),
    await window.fieldbook?.call('page.read', { route: '/security', more: true }),
  ]);
  const codes = answers.map((answer) => (answer as { failure: { code: string } }).failure.code);
  expect(codes).toEqual(['unknown-call', 'unknown-call', 'bad-parameters', 'bad-parameters']);
});

test('the page goes nowhere outside the app', async ({ app }) => {
  app.tolerate(/example\.com|Not allowed to/);
  await expect(app.page.getByRole('main')).toBeVisible();
  const before = app.page.url();
  for (const url of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,x']) {
    await app.page.evaluate((target) => {
      location.href = target;
    }, url);
    await app.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
  expect(app.page.url()).toBe(before);
  expect(await app.openedOutside()).toEqual([]);
});

test('a frame in the page loads nothing', async ({ app }) => {
  app.tolerate(/Content Security Policy|Framing/);
  const frames = await app.page
    .evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/security';
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      return typeof Reflect.get(frame.contentWindow ?? {}, 'fieldbook');
    })
    .catch(() => 'undefined');
  expect(frames).toBe('undefined');
});

test('new windows are not made; a link of the app opens where one is', async ({ app }) => {
  app.tolerate(/Not allowed to load local resource/);
  await expect(app.page.getByRole('main')).toBeVisible();
  await app.page.evaluate(() => {
    window.open('/-/about');
    window.open('file:///etc/passwd');
    window.open('about:blank');
  });
  await expect.poll(() => app.address()).toBe('/-/about');
  expect(
    app.page
      .context()
      .pages()
      .filter((page) => !page.isClosed()),
  ).toHaveLength(1);
});
