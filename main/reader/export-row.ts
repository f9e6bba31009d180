import { bulletinRouteOf } from '../../content/format/bulletin-route.ts';
import type { Bulletin, Vulnerability } from '../bulletins/bulletin.ts';
import { bulletinIds } from '../bulletins/searchable.ts';
import type { Verdict } from '../bulletins/verdict.ts';
import type { ExportRow, Flaw } from '../export/subject.ts';
import { verdictFor } from './evidence.ts';
import { revisionOf, type SiteKeeping } from './keeping.ts';
import type { Question } from './question.ts';

/** A bulletin with its verdict, as it is exported. */
export function exportRow(bulletin: Bulletin, question: Question, keeping: SiteKeeping): ExportRow {
  const verdict = verdictFor(bulletin, question);
  const { decision, note } = keeping.of(revisionOf(bulletin));
  const { id, title, severity, score, published, updated, publisher, version, tlp } = bulletin;
  return {
    id,
    ids: bulletinIds(bulletin),
    title,
    severity,
    cvss: score,
    verdict: verdict?.verdict ?? null,
    rule: verdict?.rule ?? null,
    evidence: verdict?.evidence ?? [],
    fixedIn: verdict?.fixedIn ?? [],
    published,
    updated,
    status: bulletin.publisherStatus ?? bulletin.status,
    withdrawn: bulletin.withdrawn !== null,
    route: bulletinRouteOf(bulletin.path),
    publisher: publisher.name,
    revision: version,
    tlp,
    decision,
    note,
    flaws: bulletin.vulnerabilities.flatMap((flaw) => flawOf(flaw, bulletin, question)),
  };
}

/** The same rules, asked of one vulnerability: a document that holds no other. */
function flawOf(flaw: Vulnerability, bulletin: Bulletin, question: Question): readonly Flaw[] {
  const verdict: Verdict | null = verdictFor({ ...bulletin, vulnerabilities: [flaw] }, question);
  if (!verdict) return [];
  const { cve, ids, title } = flaw;
  const { verdict: word, rule, fixedIn, evidence } = verdict;
  const remediations = verdict.remediations.map(({ category, details, url }) => ({ category, details, url }));
  return [{ cve, ids, title, verdict: word, rule, fixedIn, evidence, remediations }];
}
