import { grammars, hljs } from './grammars.mjs';

/** Languages that a grammar hands parts of a text to. */
const inner: Readonly<Record<string, readonly string[]>> = {
  shell: ['bash'],
  http: ['json'],
  xml: ['css', 'javascript'],
  markdown: ['xml'],
  dockerfile: ['bash'],
};

const aliases: Readonly<Record<string, string>> = {
  ...{ sh: 'bash', zsh: 'bash', ksh: 'bash', console: 'shell', terminal: 'shell', 'shell-session': 'shell' },
  ...{ yml: 'yaml', json5: 'json', jsonc: 'json', js: 'javascript', jsx: 'javascript', mjs: 'javascript' },
  ...{
    ts: 'typescript',
    tsx: 'typescript',
    py: 'python',
    golang: 'go',
    rb: 'ruby',
    rs: 'rust',
    cs: 'csharp',
  },
  ...{
    html: 'xml',
    svg: 'xml',
    docker: 'dockerfile',
    containerfile: 'dockerfile',
    make: 'makefile',
    toml: 'ini',
  },
  ...{ conf: 'ini', cfg: 'ini', systemd: 'ini', hcl: 'ini', terraform: 'ini', tf: 'ini', md: 'markdown' },
  ...{
    ps1: 'powershell',
    pwsh: 'powershell',
    proto: 'protobuf',
    patch: 'diff',
    'c++': 'cpp',
    env: 'properties',
  },
};

/** Longer code is shown plain: nobody reads it for its colours, and grammars are regular expressions. */
const longest = 100_000;

/**
 * Colours code, as HTML with `hljs-*` classes.
 *
 * @returns `null` for a language nobody knows here, or code that is too long: show it plain
 */
export function highlight(code: string, language: string): string | null {
  const name = grammarFor(code, Object.hasOwn(aliases, language) ? aliases[language] : language);
  if (name === undefined || code.length > longest || !register(name)) return null;
  return hljs.highlight(code, { language: name, ignoreIllegals: true }).value;
}

/** A session without prompts is a script: its `#` begins a comment, where a session's is the prompt of root. */
const grammarFor = (code: string, name: string | undefined): string | undefined =>
  name === 'shell' && !/^ {0,3}[\w@:~/.-]*[$%>] /m.test(code) ? 'bash' : name;

function register(name: string): boolean {
  if (hljs.getLanguage(name)) return true;
  const grammar = Object.hasOwn(grammars, name) ? grammars[name] : undefined;
  if (!grammar) return false;
  hljs.registerLanguage(name, grammar);
  for (const one of inner[name] ?? []) register(one);
  return true;
}
