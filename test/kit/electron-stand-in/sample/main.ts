/** A small program for the stand-in's own tests. What it does is chosen by its arguments. */
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, protocol, shell } from 'electron';

const page = `<!doctype html><title>Sample</title>
  <a id="outside" href="https://example.com/" target="_blank">out</a>
  <a id="away" href="https://example.com/away">away</a>
  <a id="mail" href="mailto:someone@example.com" target="_blank">mail</a>
  <script>document.title += ' with inline script'</script>
  <iframe src="/frame.html"></iframe><img src="https://example.com/pixel.png">`;
const frame = '<!doctype html><title>Frame</title>';

const policy = "default-src 'none'; frame-src 'self'; img-src https:; connect-src 'self'";
const headers = { 'content-type': 'text/html', 'content-security-policy': policy };

protocol.registerSchemesAsPrivileged([{ scheme: 'sample', privileges: { standard: true, secure: true } }]);

ipcMain.handle('ask', ({ senderFrame }, ...args: unknown[]) => {
  if (args[0] === 'throw') throw new TypeError('refused');
  const { url, origin, parent } = senderFrame ?? { url: null, origin: null, parent: null };
  return { args, from: { url, origin, inside: parent !== null } };
});

app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (details) => {
    if (!details.url.startsWith('sample://')) details.preventDefault();
  });
  contents.on('render-process-gone', () => {
    contents.reload();
  });
});

app.on('second-instance', (_event, argv, cwd, data) => {
  shell.showItemInFolder(JSON.stringify({ argv, cwd, data }));
});

if (app.requestSingleInstanceLock({ asked: process.argv.at(-1) })) void start();
else app.quit();

async function start(): Promise<void> {
  await app.whenReady();
  protocol.handle('sample', (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/echo') return new Response(String(Reflect.get(request, 'initiatorOrigin')));
    return new Response(pathname === '/frame.html' ? frame : page, { headers });
  });
  if (process.argv.includes('--gap')) app.relaunch();
  const window = new BrowserWindow({
    width: 700,
    height: 500,
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      nodeIntegrationInSubFrames: process.argv.includes('--frames'),
      sandbox: !process.argv.includes('--insecure'),
    },
  });
  await window.loadURL('sample://app/index.html');
}
