/** What the scripts say, always to stderr: stdout belongs to the command that was asked for. */

import { performance } from 'node:perf_hooks';

const { stderr } = process;

/** Prints one line. */
export function say(/** @type {string} */ line) {
  stderr.write(`${line}\n`);
}

/**
 * A script's expected failure: one sentence and what to do next, without a stack.
 */
export class Stop extends Error {
  /** @param {string} sentence @param {string} [next] */
  constructor(sentence, next) {
    super(sentence);
    this.next = next;
  }
}

/**
 * Runs a script's main function, and turns what it throws into an exit code: a `Stop` prints its sentences, anything
 * else is a bug and prints its stack.
 *
 * @param {() => Promise<number | void>} main answers with the exit code, nothing meaning 0
 */
export async function runScript(main) {
  try {
    const code = await main();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    if (error.next) say(error.next);
    process.exitCode = 1;
  }
}

/**
 * Says what is being done, that it is still being done, and how long it took. A terminal gets one line that counts the
 * seconds; a log gets a line every ten.
 *
 * @template T
 * @param {string} label "Building the renderer"
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function step(label, task) {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  const tick = () =>
    stderr.isTTY ? stderr.write(`\r${label} … ${seconds()} s`) : say(`${label} … ${seconds()} s`);
  if (stderr.isTTY) stderr.write(`${label} …`);
  else say(`${label} …`);
  const timer = setInterval(tick, stderr.isTTY ? 1000 : 10_000);
  let ended = 'failed';
  try {
    const result = await task();
    ended = hasFailed(result) ? 'failed' : 'done';
    return result;
  } finally {
    clearInterval(timer);
    const took = ((performance.now() - started) / 1000).toFixed(1);
    say(`${stderr.isTTY ? '\r' : ''}${label}: ${ended} (${took} s)`);
  }
}

/** A program that ended with another code than 0, or by force: see `run`. */
const hasFailed = (/** @type {unknown} */ result) =>
  typeof result === 'object' && result !== null && 'code' in result && result.code !== 0;
