import { importBreaches, type Rule } from './rule.ts';
import { computed } from './source.ts';

const inMain = /^main\//;
const inRenderer = /^renderer\//;
const inCommands = /^main\/api\/commands\//;
const host = /^main\/(desktop|web|cli)\//;
const isElectron = (target: string) => /^electron(-store)?(\/|$)/.test(target);
const hostOf = (path: string) => host.exec(path)?.[1];

/** Arrows that can be seen in imports alone. */
export const importRules: readonly Rule[] = [
  {
    arrow: 1,
    promise:
      'the renderer takes types and the plain data of commands from main/api, and nothing else from main',
    breachesOf: importBreaches(
      inRenderer,
      ({ target, typeOnly }) =>
        inMain.test(target) && !(typeOnly && target.startsWith('main/api/')) && !inCommands.test(target),
    ),
    bad: [
      ['renderer/a.ts', "import { calls } from '../main/api/contract.ts';"],
      ['renderer/b/c.tsx', "import { type Calls } from '../../main/api/contract.ts';"],
      ['renderer/a.ts', "import type { Library } from '../main/library/library.ts';"],
      ['renderer/a.ts', "export { done } from '../main/api/failure.ts';"],
      ['renderer/a.ts', "const page = import('../main/render/parse-page.ts');"],
    ],
    good: [
      ['renderer/a.ts', "import type { Params } from '../main/api/contract.ts';"],
      ['renderer/a.ts', "import { commands } from '../main/api/commands/commands.ts';"],
    ],
  },
  {
    arrow: 1,
    promise: 'the commands are plain data, which import nothing',
    breachesOf: importBreaches(inCommands, ({ target }) => !inCommands.test(target)),
    bad: [
      ['main/api/commands/a.ts', "import * as z from 'zod';"],
      ['main/api/commands/a.ts', "import { calls } from '../contract.ts';"],
    ],
    good: [['main/api/commands/a.ts', "import { commands } from './commands.ts';"]],
  },
  {
    arrow: 1,
    promise: 'the renderer knows neither node nor Electron, and leaves rendering and searching to main',
    breachesOf: importBreaches(inRenderer, ({ target }, { path }) =>
      path === 'renderer/vite.config.ts'
        ? false
        : target.startsWith('node:') ||
          isElectron(target) ||
          /^(lunr|markdown-it.*|sanitize-html)$/.test(target),
    ),
    bad: [
      ['renderer/a.ts', "import { join } from 'path';"],
      ['renderer/a.ts', "import lunr from 'lunr';"],
      ['renderer/a.ts', "import type { IpcRenderer } from 'electron';"],
    ],
  },
  {
    arrow: 1,
    promise: 'no screen takes its words from one language past the choice of it',
    breachesOf: importBreaches(/^renderer\/(?!words\/)/, ({ target }) =>
      /^renderer\/words\/(en|de)[-.]/.test(target),
    ),
    bad: [['renderer/a.ts', "import { page } from './words/en-read.ts';"]],
    good: [['renderer/a.ts', "import { words } from './words/words.ts';"]],
  },
  {
    arrow: 2,
    promise: 'only main/desktop knows Electron',
    breachesOf: importBreaches(/^(main\/(?!desktop\/)|renderer\/|content\/|build\/)/, ({ target }) =>
      isElectron(target),
    ),
    bad: [
      ['main/reader/a.ts', "import { app } from 'electron';"],
      ['main/web/a.ts', "import type { App } from 'electron';"],
      ['main/state/a.ts', "import Store from 'electron-store';"],
      ['main/cli/a.ts', "const { app } = require('electron');"],
    ],
  },
  {
    arrow: 3,
    promise: 'content/format imports nothing but itself',
    breachesOf: importBreaches(/^content\/format\//, ({ target }) => !target.startsWith('content/format/')),
    bad: [
      ['content/format/a.ts', "import { z } from 'zod';"],
      ['content/format/a.ts', "import type { Stats } from 'node:fs';"],
      ['content/format/a.ts', "import { done } from '../../main/api/failure.ts';"],
    ],
    good: [['content/format/a.ts', "import { routeOf } from './route.ts';"]],
  },
  {
    arrow: 3,
    promise: 'the shipped program does not reach into what makes, shows or tests it',
    breachesOf: importBreaches(inMain, ({ target }) => /^(build|renderer|test)\//.test(target)),
    bad: [
      ['main/web/a.ts', "import { root } from '../../build/app/run.mjs';"],
      ['main/reader/a.ts', "import type { Tree } from '../../renderer/read/tree.tsx';"],
    ],
  },
  {
    arrow: 3,
    promise: 'the publisher knows neither renderer nor hosts',
    breachesOf: importBreaches(
      /^build\/publish\//,
      ({ target }) => inRenderer.test(target) || host.test(target),
    ),
    bad: [['build/publish/a.ts', "import { startWebHost } from '../../main/web/host.ts';"]],
  },
  {
    arrow: 4,
    promise: 'hosts know nothing of each other, and the rooms nothing of the hosts',
    breachesOf: importBreaches(
      /^main\/(?!fieldbook\.ts$)/,
      ({ target }, { path }) => host.test(target) && hostOf(target) !== hostOf(path),
    ),
    bad: [
      ['main/cli/a.ts', "import { startWebHost } from '../web/host.ts';"],
      ['main/desktop/a.ts', "const { run } = await import('../cli/run.ts');"],
      ['main/reader/a.ts', "import type { WebHost } from '../web/host.ts';"],
    ],
    good: [
      ['main/fieldbook.ts', "const { serve } = await import('./web/serve.ts');"],
      ['main/web/a.ts', "import { createGate } from './gate.ts';"],
    ],
  },
  {
    arrow: 5,
    promise: 'what reads content does not know how it came',
    breachesOf: importBreaches(/^main\/(search|render|bulletins)\//, ({ target }) =>
      /^main\/(trust|update)\//.test(target),
    ),
    bad: [
      ['main/search/a.ts', "import { verify } from '../trust/verify.ts';"],
      ['main/bulletins/a.ts', "import type { Plan } from '../update/plan.ts';"],
    ],
  },
  {
    arrow: 5,
    promise: 'trust does not know the library',
    breachesOf: importBreaches(/^main\/trust\//, ({ target }) => target.startsWith('main/library/')),
    bad: [['main/trust/a.ts', "import { openFolder } from '../library/open-folder.ts';"]],
  },
  {
    arrow: 3,
    promise: 'every import can be read: none is computed when the program runs',
    breachesOf: importBreaches(/^(main|renderer|content)\//, ({ target }) => target === computed),
    bad: [['main/reader/a.ts', 'const room = await import(`../${name}/room.ts`);']],
  },
];
