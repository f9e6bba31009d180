import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure, Outcome } from '../../main/api/failure.ts';
import { openEditionStore } from '../../main/library/edition-store.ts';
import { openInstalled } from '../../main/library/open-installed.ts';
import type { Library } from '../../main/library/library.ts';
import { vouchFor } from '../../main/update/vouch.ts';
import { openSource } from '../../main/trust/open-source.ts';
import { patient, type Patience } from '../../main/trust/wire-source.ts';
import type { Parties, UpdateRequest } from '../../main/update/parties.ts';
import { applyPlan, lookAndPlan } from '../../main/update/update.ts';
import { failures as german } from '../../renderer/words/de-failures.ts';
import type { Publisher } from './publisher.ts';
import { testWriter, today } from './publisher.ts';
import { tempFolder } from './temp-folder.ts';

/** A reader's data folder, and what an update needs around it. */
export interface Reader {
  readonly dataDir: string;
  readonly parties: Parties;
  /** Look, plan, apply. Answers with `nothing-new`, the new serial, or the failure's code. */
  update(from: string, options?: Partial<UpdateRequest>): Promise<number | string>;
  library(): Promise<Library>;
  text(path: string): Promise<string>;
}

interface Options {
  readonly dataDir?: string;
  readonly now?: Date;
  readonly patience?: Patience;
  readonly bundled?: Library | null;
}

/** A reader that trusts a publisher's first root. */
export function makeReader(publisher: Publisher, options: Options = {}): Reader {
  const { dataDir = tempFolder(), now = today, patience = patient, bundled = null } = options;
  const parties: Parties = {
    store: openEditionStore(dataDir, testWriter),
    openSource: (from) => openSource(from, fetch, patience),
    appRoot: readFileSync(join(publisher.repository, 'metadata', '1.root.json')),
    bundled,
    now: () => now,
  };
  const library = async () => {
    const opened = await openInstalled(parties.store, vouchFor(parties), bundled);
    if (!opened) throw new Error('no edition is installed');
    return unwrap(opened);
  };
  return {
    dataDir,
    parties,
    update: (from, extra = {}) => update(parties, { from, ...extra }),
    library,
    text: async (path) => new TextDecoder().decode(unwrap(await (await library()).read(path))),
  };
}

async function update(parties: Parties, request: UpdateRequest): Promise<number | string> {
  const looked = await lookAndPlan(parties, request);
  if (!looked.ok) return codeOf(looked.failure);
  if (!looked.value.plan) return 'nothing-new';
  const applied = await applyPlan(parties, looked.value.plan);
  return applied.ok ? applied.value.to : codeOf(applied.failure);
}

/** A failure of an update that a window could not say in its own language is a fault, whatever else the test is about. */
function codeOf({ code, message, said }: Failure): string {
  if (said && Object.hasOwn(german.sentences, said.kind)) return code;
  throw new Error(`without German words: ${message}`);
}

/** The value of an outcome that a test expects to be good. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.message}`);
  return outcome.value;
}
