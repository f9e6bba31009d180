import { call, callAhead } from './client.ts';
import { firstRoute, readStart } from './shell/start.ts';
import { languageFor, languages } from './words/languages.ts';
import { language as spoken, speak } from './words/words.ts';
import './style/index.css';

/**
 * The language first, then the modules that hold its words; what they will show is on its way meanwhile.
 * A function, since the modules imported here import this file's chunk, and would wait for a top-level await for ever.
 */
async function open(root: HTMLElement): Promise<void> {
  const reading = call('settings.read', {});
  const first = readStart(reading);
  const settings = await reading;
  const language = languageFor(settings.ok ? settings.value.language : 'system', navigator.languages);
  await speak(language);
  document.documentElement.lang = languages[language].locale;
  document.documentElement.dir = languages[language].direction;
  const opening = import('./shell/open.tsx');
  const start = await first;
  const route = start.ok ? firstRoute(start.value, location) : null;
  if (route !== null) callAhead('page.read', { route, language: spoken });
  const { openApp } = await opening;
  openApp(root, first, () => new Date());
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
void open(root);
