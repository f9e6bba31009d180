import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../api/system-error.ts';
import { openPartsFile, type JsonStoreClass, type Parts, type PartsFile } from './parts-file.ts';
import { seenParts, siteParts, siteVersion } from './site-parts.ts';
import { sweepTemporary } from './state-file.ts';

/** What a site keeps, and what it saw last: two files, since the second is large and written seldom. */
export interface SiteFile {
  readonly kept: PartsFile<typeof siteParts>;
  readonly seen: PartsFile<typeof seenParts>;
}

/** The sites' own files. Customers' data never shares a file. */
export interface SiteFiles {
  of(id: string): SiteFile;
  /** Takes a site's files out of use; `restore` brings them back until Fieldbook starts again. */
  remove(id: string): void;
  restore(id: string): void;
  /** What was wrong with files that were opened so far, in sentences. */
  notices(): readonly string[];
}

const names = (id: string): readonly string[] => [`site-${id}.json`, `site-${id}.seen.json`];
const gone = '.removed';

/**
 * Opens the folder `sites` of the data folder. What was removed before is deleted now.
 *
 * @param now stamps the name of a file that is set aside
 */
export function openSiteFiles(Store: JsonStoreClass, dataDir: string, now: () => Date): SiteFiles {
  const folder = join(dataDir, 'sites');
  tidy(folder);
  const open = new Map<string, SiteFile>();

  const openFile = <P extends Parts>(name: string, parts: P): PartsFile<P> =>
    openPartsFile({ Store, folder, name, version: siteVersion, parts, now, compact: true });
  const rename = (id: string, from: string, to: string) => {
    open.delete(id);
    for (const name of names(id)) {
      const path = join(folder, name);
      if (existsSync(path + from)) renameSync(path + from, path + to);
    }
  };

  return {
    of: (id) => {
      const known = open.get(id);
      if (known) return known;
      const file = {
        kept: openFile(`site-${id}`, siteParts),
        seen: openFile(`site-${id}.seen`, seenParts),
      };
      open.set(id, file);
      return file;
    },
    remove: (id) => rename(id, '', gone),
    restore: (id) => rename(id, gone, ''),
    notices: () => [...open.values()].flatMap(({ kept, seen }) => [...kept.notices, ...seen.notices]),
  };
}

/** A data folder that cannot be written is read all the same: then nothing is tidied, and the folder may be missing. */
function tidy(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    sweepTemporary(folder);
    for (const name of readdirSync(folder)) if (name.endsWith(gone)) rmSync(join(folder, name));
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}
