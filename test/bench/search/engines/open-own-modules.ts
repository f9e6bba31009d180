import { pathToFileURL } from 'node:url';
import type { OwnModules } from './docusaurus-search-local.ts';

/** The modules out of a bundle that `bundleOwnModules` wrote. */
export const openOwnModules = async (file: string): Promise<OwnModules> =>
  (await import(pathToFileURL(file).href)) as OwnModules;
