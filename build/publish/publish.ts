import { join } from 'node:path';
import type { Metadata, Root } from '@tufjs/models';
import type { Problem } from '../../main/api/library-view.ts';
import { Refusal, valueOf } from '../../main/api/refusal.ts';
import { changesBetween, type EditionChanges } from '../../main/library/changes.ts';
import { flush } from '../../main/library/disk.ts';
import { takeLock, type Writer } from '../../main/library/lock.ts';
import { openWorkingCopy } from '../../main/library/open-folder.ts';
import { checkSource } from './checks.ts';
import { holdsSame, nextEdition, writeFiles } from './edition.ts';
import { tufTime, type Lifetimes } from './expiry.ts';
import { roles, type KeyRing } from './key-ring.ts';
import { dropOldPacks, writePack } from './pack.ts';
import { putMetadata, readRepository, type Repository } from './repository.ts';
import { incomplete, makeRoot } from './root.ts';
import { signEdition } from './sign-edition.ts';

export interface Publication {
  readonly source: string;
  readonly repository: string;
  readonly ring: KeyRing;
  readonly lifetimes: Lifetimes;
  readonly date: Date;
  readonly writer: Writer;
  /** Warnings are listed, and do not stop it. */
  readonly allowWarnings: boolean;
  /** Signs anew even where nothing changed and nothing ages. */
  readonly renew: boolean;
  /** The edition's number, where it is not simply the next one. */
  readonly serial?: number | undefined;
  readonly onProgress: (done: number, of: number) => void;
}

export interface PublishResult {
  /** `unchanged`: the source is what the newest edition holds, and its signatures are young. */
  readonly outcome: 'published' | 'renewed' | 'unchanged';
  readonly from: number | null;
  readonly serial: number;
  readonly changes: EditionChanges;
  readonly warnings: readonly Problem[];
  readonly files: number;
  /** When the first signature runs out, ISO 8601. */
  readonly goodUntil: string;
}

/** A source that has errors, with all of them. */
export class SourceRefusal extends Refusal {
  readonly problems: readonly Problem[];

  constructor(source: string, problems: readonly Problem[], next: string) {
    super(
      'publish-refused',
      `${source} has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
      next,
    );
    this.problems = problems;
  }
}

/**
 * Publishes a source folder as the next edition of a repository. Readers that fetch meanwhile see the old state or the new one:
 * the timestamp comes last.
 */
export async function publish(job: Publication): Promise<PublishResult> {
  const library = valueOf(await openWorkingCopy(job.source));
  const { errors, warnings } = await checkSource(library);
  if (errors.length > 0) {
    throw new SourceRefusal(
      job.source,
      [...errors, ...warnings],
      'Nothing was published. Mend them and try again.',
    );
  }
  if (warnings.length > 0 && !job.allowWarnings) {
    throw new SourceRefusal(
      job.source,
      warnings,
      'Nothing was published. Mend them, or say --allow-warnings.',
    );
  }
  const release = await takeLock(join(job.repository, '.publishing'), job.writer);
  try {
    const repository = await readRepository(job.repository);
    const root = repository.root ?? (await firstRoot(job));
    checkKeys(root, job.ring);
    const { files, fresh } = await writeFiles(library, job.repository, job.onProgress);
    await flush(fresh);
    const same = holdsSame(repository.edition, files) && job.serial === undefined;
    const edition =
      same && repository.edition
        ? repository.edition
        : nextEdition(repository.edition, files, serialFor(job, repository), tufTime(job.date));
    await writePack(job.repository, edition);
    const signing = { ...job, before: repository, root };
    const signed = await signEdition(signing, edition, !same);
    await dropOldPacks(job.repository, edition);
    return {
      outcome: !same ? 'published' : signed.written ? 'renewed' : 'unchanged',
      from: repository.edition?.serial ?? null,
      serial: edition.serial,
      changes: changesBetween(repository.edition, edition),
      warnings,
      files: Object.keys(edition.files).length,
      goodUntil: signed.goodUntil,
    };
  } finally {
    await release();
  }
}

function serialFor(job: Publication, repository: Repository): number {
  const next = (repository.edition?.serial ?? 0) + 1;
  if (job.serial === undefined || job.serial >= next) return job.serial ?? next;
  throw new Refusal('publish-refused', `Edition ${job.serial} would not be newer than ${next - 1}.`);
}

async function firstRoot({ ring, repository, lifetimes, date }: Publication): Promise<Metadata<Root>> {
  const draft = await makeRoot(ring, null, lifetimes, date);
  if (draft.missing !== null) throw incomplete(draft.missing);
  await putMetadata(repository, '1.root.json', draft.bytes);
  return draft.root;
}

/** The ring's keys must be those of the newest root: readers would refuse anything else. */
function checkKeys(root: Metadata<Root>, ring: KeyRing): void {
  for (const role of roles.filter((name) => name !== 'root')) {
    const trusted = root.signed.roles[role]?.keyIDs ?? [];
    if (!ring.publicKeys(role).some((key) => trusted.includes(key.keyID))) {
      throw new Refusal(
        'publish-refused',
        `The repository's root ${root.signed.version} does not trust the ${role} key of ${ring.folder}.`,
        'Name the right keys, or make a new root first: fieldbook root rotate.',
      );
    }
  }
}
