import core from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import makefile from 'highlight.js/lib/languages/makefile';
import markdown from 'highlight.js/lib/languages/markdown';
import nginx from 'highlight.js/lib/languages/nginx';
import powershell from 'highlight.js/lib/languages/powershell';
import properties from 'highlight.js/lib/languages/properties';
import protobuf from 'highlight.js/lib/languages/protobuf';
import python from 'highlight.js/lib/languages/python';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import type { Grammar, Highlighter } from './highlight-js.d.ts';

const hljs: Highlighter = core;

/** Grammars are cheap to import and dear to compile: each is registered when a page first needs it. */
const grammars: Readonly<Record<string, Grammar>> = {
  ...{
    bash,
    c,
    cpp,
    csharp,
    css,
    diff,
    dockerfile,
    go,
    http,
    ini,
    java,
    javascript,
    json,
    makefile,
    markdown,
  },
  ...{ nginx, powershell, properties, protobuf, python, ruby, rust, shell, sql, typescript, xml, yaml },
};

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
  const name = Object.hasOwn(aliases, language) ? aliases[language] : language;
  if (name === undefined || code.length > longest || !register(name)) return null;
  return hljs.highlight(code, { language: name, ignoreIllegals: true }).value;
}

function register(name: string): boolean {
  if (hljs.getLanguage(name)) return true;
  const grammar = Object.hasOwn(grammars, name) ? grammars[name] : undefined;
  if (!grammar) return false;
  hljs.registerLanguage(name, grammar);
  for (const one of inner[name] ?? []) register(one);
  return true;
}
