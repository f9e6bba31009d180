import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Outcome } from '../api/failure.ts';
import { done } from '../api/failure.ts';
import type { ProductView } from '../api/library-view.ts';
import type { Site } from '../api/site-view.ts';
import type { PlanConcern, PlanConcernsView, UpdatePlanView } from '../api/update-view.ts';
import { libraryAge, withheld } from '../bulletins/age.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { parseBulletin } from '../bulletins/parse-bulletin.ts';
import { askedProduct } from '../bulletins/products.ts';
import { verdict, type Verdict } from '../bulletins/verdict.ts';
import { cataloguePath, parseCatalogue } from '../library/catalogue.ts';
import type { Library } from '../library/library.ts';
import type { StateFile } from '../state/state-file.ts';
import type { Parties } from '../update/parties.ts';
import type { Plan } from '../update/plan.ts';
import { readBulletin } from './bulletin-stock.ts';
import { worstFirst } from './exposure-calls.ts';

/** More new and revised bulletins than these are not looked into before an update: it fetches as much as it shows. */
const most = 400;
/** How many are parsed before others get their turn. */
const inARow = 20;

interface Concerning {
  readonly parties: Parties;
  readonly state: StateFile;
  readonly library: () => Library;
  readonly signal: AbortSignal;
}

/** Which of the bulletins that a plan brings, changes or takes away concern which site, by what they say themselves. */
export async function planConcerns(
  { parties, state, library, signal }: Concerning,
  plan: Plan,
  { changes }: UpdatePlanView,
): Promise<Outcome<PlanConcernsView>> {
  const sites = state.read('sites');
  const all = [...changes.bulletins.revised, ...changes.bulletins.new];
  const wanted = sites.length === 0 ? [] : all.slice(0, most);
  const others = [...changes.other.new, ...changes.other.revised].filter((path) => path === cataloguePath);
  const { readPlanned } = await import('../update/read-planned.ts');
  const read = await readPlanned(parties, plan, wanted.length > 0 ? [...wanted, ...others] : [], signal);
  if (!read.ok) return read;
  const catalogue = read.value.get(cataloguePath);
  const products = catalogue
    ? parseCatalogue(new TextDecoder().decode(catalogue), '').catalogue.products
    : library().catalogue.products;
  const age = libraryAge(plan.offered.manifest.date, parties.now(), state.read('settings').age);
  const believe = (given: Verdict): Verdict => (age.band === 'withheld' ? withheld(given) : given);
  const revised = new Set(changes.bulletins.revised);

  const bulletins: PlanConcern[] = [];
  const add = (bulletin: Bulletin, change: PlanConcern['change'], concerned: PlanConcern['sites']) => {
    const { path, id, title, severity, score } = bulletin;
    if (concerned.length > 0) bulletins.push({ path, id, title, severity, score, change, sites: concerned });
  };
  let unread = all.length - wanted.length;
  for (const [index, path] of wanted.entries()) {
    const bytes = read.value.get(path);
    const parsed = bytes && parseBulletin(path, bytes);
    if (!parsed?.ok) unread += 1;
    else {
      const now = parsed.bulletin;
      const before = revised.has(path) ? await readBulletin(library(), path) : null;
      const old = before?.ok ? before.bulletin : null;
      const concerned = sites.flatMap((site) => concernOf(site, products, now, old, believe));
      add(now, old ? 'revised' : 'new', concerned);
    }
    if (index % inARow === inARow - 1) await othersTurn();
  }
  const withdrawn = sites.length === 0 ? [] : changes.bulletins.withdrawn;
  for (const [index, path] of withdrawn.entries()) {
    const gone = await readBulletin(library(), path);
    if (!gone.ok) unread += 1;
    else {
      const concerned = sites.flatMap((site) => lossOf(site, library().catalogue.products, gone.bulletin));
      add(gone.bulletin, 'withdrawn', concerned);
    }
    if (index % inARow === inARow - 1) await othersTurn();
  }
  return done({
    bulletins: bulletins.sort(worstFirst),
    read: all.length + withdrawn.length - unread,
    unread: sites.length === 0 ? 0 : unread,
    sites: sites.length,
  });
}

/** A site is told when a bulletin that affects it, or may, leaves the library: from then on nothing is known by it. */
function lossOf(site: Site, products: readonly ProductView[], gone: Bulletin): PlanConcern['sites'] {
  const { verdict: before, rule } = verdict(gone, askedProduct(products, site.product), site.version);
  if (before === 'not-affected' || rule === 'product-not-named') return [];
  return [{ id: site.id, name: site.name, verdict: 'unknown', rule: 'withdrawn', before }];
}

/** A site is told of what affects it, may affect it, or no longer does. */
function concernOf(
  site: Site,
  products: readonly ProductView[],
  now: Bulletin,
  old: Bulletin | null,
  believe: (given: Verdict) => Verdict,
): PlanConcern['sites'] {
  const product = askedProduct(products, site.product);
  const written = verdict(now, product, site.version);
  const before = old && verdict(old, product, site.version).verdict;
  const open = written.verdict === 'unknown' && written.rule !== 'product-not-named';
  if (written.verdict !== 'affected' && !open && before !== 'affected') return [];
  const { verdict: word, rule } = believe(written);
  return [{ id: site.id, name: site.name, verdict: word, rule, before }];
}
