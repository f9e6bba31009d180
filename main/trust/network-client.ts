/**
 * What is used of undici. A module of its own, so that it can be loaded late: a bundler that splits gives a CommonJS package
 * that is imported late no names, and a module like this one all of them.
 */
export { Agent, EnvHttpProxyAgent, request } from 'undici';
