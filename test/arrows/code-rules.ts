import ts from 'typescript';
import { codeBreaches, either, importBreaches, type Rule } from './rule.ts';

/** Files in which a host starts: what the world is like comes in here, and is handed on. */
const starts =
  /^(main\/fieldbook\.ts|main\/desktop\/(main|preload)\.ts|main\/search\/worker\.ts|renderer\/main\.ts)$/;
const shipped = /^(main|renderer|content\/format)\//;

/** The one place that shows a page's body. */
const renderedHtml = /^renderer\/parts\/RenderedHtml\.tsx$/;

/** Who may write to disk: the library, the metadata store, the index store, the state, the logs. */
const writers =
  /^main\/((library|state)\/|trust\/(metadata-store|refresh)\.ts$|update\/ledger\.ts$|search\/(.+\/)?index-store\.ts$|[a-z]+\/log\.ts$|desktop\/save-pdf\.ts$)/;

const writing =
  /^(append|chmod|chown|copyFile|cp|createWriteStream|link|lutimes|mkdir|mkdtemp|rename|rm|rmdir|symlink|truncate|unlink|utimes|write)/;

const clocks = ['Date.now', 'Math.random', 'process.env', 'process.argv', 'process.cwd', 'crypto.randomUUID'];
const environment = [
  'randomUUID',
  'randomBytes',
  'randomInt',
  'homedir',
  'tmpdir',
  'hostname',
  'userInfo',
  'env',
  'argv',
];

/** `a.b` for a property access on a plain name. */
function dotted(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    return `${node.expression.text}.${node.name.text}`;
  }
  return null;
}

/** The name of what is called or constructed: `fetch`, `listen` for `server.listen`. */
function called(node: ts.Node): string | null {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return null;
  if (ts.isIdentifier(node.expression)) return node.expression.text;
  return ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : null;
}

const isMethodCall = (node: ts.Node) =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression);
const bare = (node: ts.Node, names: readonly string[]) => {
  const name = isMethodCall(node) ? null : called(node);
  return name !== null && names.includes(name) ? name : null;
};

/** Ways for a string to become elements of the page. */
const htmlSinks = ['innerHTML', 'outerHTML', 'dangerouslySetInnerHTML', 'srcdoc', 'srcDoc'];
const htmlCalls = [
  'insertAdjacentHTML',
  'setHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'parseFromString',
  'writeln',
];

/** Arrows that show in what code does. */
export const codeRules: readonly Rule[] = [
  {
    arrow: 2,
    promise: 'only main/web listens on a port',
    breachesOf: either(
      importBreaches(/^(main\/(?!web\/)|renderer\/|content\/)/, ({ names }) =>
        names.includes('createServer'),
      ),
      codeBreaches(/^(main\/(?!web\/)|renderer\/|content\/)/, (node) =>
        isMethodCall(node) && called(node) === 'listen' ? 'calls .listen()' : null,
      ),
    ),
    bad: [
      ['main/reader/a.ts', "import { createServer } from 'node:net';"],
      ['main/desktop/a.ts', 'server.listen(8080);'],
    ],
  },
  {
    arrow: 2,
    promise: 'only what fetches updates opens a connection, and a window only to its own host',
    breachesOf: either(
      importBreaches(
        /^(main\/(?!trust\/|web\/)|renderer\/)/,
        ({ target, typeOnly }) =>
          !typeOnly && /^(node:(https?|http2|net|tls|dgram|dns)|undici|ws)(\/|$)/.test(target),
      ),
      codeBreaches(/^(main\/(?!trust\/)|renderer\/(?!transport-http\.ts))/, (node) =>
        bare(node, ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']),
      ),
      codeBreaches(/^renderer\//, (node) => (called(node) === 'sendBeacon' ? 'sendBeacon' : null)),
    ),
    bad: [
      ['main/update/a.ts', "await fetch('https://updates.example');"],
      ['main/library/a.ts', "import { request } from 'node:https';"],
      ['renderer/find/a.ts', "new WebSocket('ws://elsewhere.example');"],
      ['renderer/a.ts', "navigator.sendBeacon('/x');"],
    ],
    good: [
      ['renderer/transport-http.ts', "await fetch('/-/api/call');"],
      ['main/trust/a.ts', 'await fetch(url);'],
    ],
  },
  {
    arrow: 6,
    promise: 'clock, randomness, environment and command line come in at the hosts’ start files only',
    breachesOf: either(
      importBreaches(
        shipped,
        ({ names, target }, { path }) =>
          !starts.test(path) &&
          target.startsWith('node:') &&
          names.some((name) => environment.includes(name)),
      ),
      codeBreaches(shipped, (node, { path }) => {
        if (starts.test(path)) return null;
        const name = dotted(node);
        if (name !== null && clocks.includes(name)) return name;
        const today =
          ts.isNewExpression(node) && (node.arguments ?? []).length === 0 && called(node) === 'Date';
        if (today) return 'new Date()';
        return ts.isCallExpression(node) && bare(node, ['Date']) ? 'Date()' : null;
      }),
    ),
    bad: [
      ['main/reader/a.ts', 'const today = new Date();'],
      ['main/search/a.ts', 'const took = Date.now() - then;'],
      ['main/web/gate.ts', "import { randomBytes } from 'node:crypto';"],
      ['main/library/a.ts', "const home = process.env['HOME'];"],
      ['renderer/read/a.tsx', 'const key = Math.random();'],
      ['main/state/a.ts', 'const id = crypto.randomUUID();'],
    ],
    good: [
      ['main/reader/a.ts', "const made = new Date('2026-11-23');"],
      ['main/fieldbook.ts', 'const now = () => new Date();'],
    ],
  },
  {
    arrow: 7,
    promise: 'only library, stores, state and logs write to disk',
    breachesOf: either(
      importBreaches(
        /^main\//,
        ({ target, names }, { path }) =>
          /^node:fs(\/promises)?$/.test(target) &&
          !writers.test(path) &&
          names.some((name) => name === '*' || writing.test(name)),
      ),
      importBreaches(/^main\/(?!desktop\/|state\/|reader\/open-in-world\.ts$)/, ({ target }) =>
        /^conf(\/|$)/.test(target),
      ),
    ),
    bad: [
      ['main/reader/a.ts', "import { writeFile } from 'node:fs/promises';"],
      ['main/render/a.ts', "import * as fs from 'node:fs';"],
      ['main/search/engine.ts', "import { mkdirSync } from 'fs';"],
      ['main/reader/a.ts', "import Conf from 'conf';"],
    ],
    good: [
      ['main/library/a.ts', "import { writeFile } from 'node:fs/promises';"],
      ['main/reader/a.ts', "import { readFile } from 'node:fs/promises';"],
    ],
  },
  {
    arrow: 8,
    promise: 'no text of the reader’s goes to lunr as a query language',
    breachesOf: codeBreaches(/^main\//, (node) =>
      isMethodCall(node) && called(node) === 'search' ? 'calls .search()' : null,
    ),
    bad: [['main/search/a.ts', 'const hits = index.search(text);']],
    good: [['main/search/a.ts', 'const hits = index.query((query) => query.term(word, {}));']],
  },
  {
    arrow: 9,
    promise: 'HTML becomes part of the window in one component only',
    breachesOf: codeBreaches(/^renderer\//, (node, { path }) => {
      if (renderedHtml.test(path)) return null;
      if (ts.isIdentifier(node) && htmlSinks.includes(node.text)) return node.text;
      const name = isMethodCall(node) ? called(node) : null;
      return (name !== null && htmlCalls.includes(name)) || dotted(node) === 'document.write'
        ? (name ?? 'write')
        : null;
    }),
    bad: [
      ['renderer/find/a.tsx', 'const a = <p dangerouslySetInnerHTML={{ __html: hit.snippet }} />;'],
      ['renderer/a.ts', 'element.innerHTML = text;'],
      ['renderer/a.ts', "element.insertAdjacentHTML('beforeend', text);"],
      ['renderer/a.ts', 'document.write(text);'],
    ],
    good: [
      [
        'renderer/parts/RenderedHtml.tsx',
        'const a = <div dangerouslySetInnerHTML={{ __html: page.html }} />;',
      ],
    ],
  },
  {
    arrow: 10,
    promise: 'no failure is swallowed',
    breachesOf: codeBreaches(/^(main|renderer|content|build|test)\//, (node) => {
      if (ts.isCatchClause(node) && node.block.statements.length === 0) return 'an empty catch';
      return isSilentCatch(node) ? 'a .catch() that forgets the reason' : null;
    }),
    bad: [
      ['main/reader/a.ts', 'try { read(); } catch {}'],
      ['main/reader/a.ts', 'try { read(); } catch (error) { /* never mind */ }'],
      ['renderer/a.ts', 'call().catch(() => undefined);'],
      ['test/kit/a.ts', 'call().catch(() => {});'],
    ],
    good: [['main/reader/a.ts', 'try { read(); } catch (error) { return refused(error); }']],
  },
  {
    arrow: 10,
    promise: 'no check is silenced',
    breachesOf: ({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        if (path.startsWith('test/arrows/')) return []; // The samples below.
        const silenced = /(?:\/\/|\/\*)\s*(@ts-(?:ignore|expect-error|nocheck)|eslint-disable)/.exec(line);
        return silenced ? [{ line: index + 1, what: silenced[1] ?? 'a silenced check' }] : [];
      }),
    bad: [
      ['main/reader/a.ts', '// @ts-ignore'],
      ['renderer/a.ts', '/* eslint-disable no-console */'],
    ],
  },
];

/** `promise.catch(() => undefined)`, `=> null`, `=> {}`: the reason is lost, and nobody is told. */
function isSilentCatch(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || called(node) !== 'catch') return false;
  const [handler] = node.arguments;
  if (!handler || !ts.isArrowFunction(handler)) return false;
  const { body } = handler;
  if (ts.isBlock(body)) return body.statements.length === 0;
  return body.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(body) && body.text === 'undefined');
}
