import type { PlanConcern, PlanConcernsView, UpdatePlanView } from '../../main/api/update-view.ts';
import { SeverityChip, VerdictChip } from '../bulletins/Chips.tsx';
import { useCall } from '../parts/use-call.ts';
import { screenAddress } from '../shell/address.ts';
import { words } from '../words/words.ts';
import { totalOf } from './change-summary.ts';

const { concerns: text } = words.updates;
const atFirst = 12; // bulletins

/** Which of the new, revised and withdrawn bulletins concern which site, by what they say themselves: the reason to install today. */
export function PlanConcerns({ plan }: { readonly plan: UpdatePlanView }) {
  return totalOf(plan.changes.bulletins) === 0 ? null : <Asked plan={plan.id} />;
}

function Asked({ plan }: { readonly plan: string }) {
  const { value, failure } = useCall('updates.concerns', { plan });
  return (
    <div className="update-concerns" role="status">
      {value === null ? (
        <p className="update-quiet">{failure === null ? text.reading : failure.message}</p>
      ) : (
        <Told concerns={value} />
      )}
    </div>
  );
}

function Told({ concerns }: { readonly concerns: PlanConcernsView }) {
  const { bulletins, read, unread, sites } = concerns;
  if (sites === 0) {
    return (
      <p className="update-quiet">
        {text.noSites} <a href={screenAddress('sites')}>{text.addSite}</a>
      </p>
    );
  }
  const shown = bulletins.slice(0, atFirst);
  return (
    <>
      <p className={bulletins.length > 0 ? 'update-summary' : 'update-quiet'}>
        {bulletins.length > 0 ? text.some(bulletins.length, read) : text.none(read)}
      </p>
      <ul>
        {shown.map((bulletin) => (
          <Concern key={bulletin.path} bulletin={bulletin} />
        ))}
      </ul>
      {shown.length < bulletins.length && (
        <p className="update-quiet">{text.more(bulletins.length - shown.length)}</p>
      )}
      {unread > 0 && <p className="update-bad">{text.unread(unread)}</p>}
    </>
  );
}

function Concern({
  bulletin: { id, title, severity, score, change, sites },
}: {
  readonly bulletin: PlanConcern;
}) {
  return (
    <li className="update-concern">
      <SeverityChip severity={severity} score={score} />
      <div>
        <strong dir="auto">{id}</strong> <span dir="auto">{title}</span>{' '}
        <span className="update-quiet">{text.changes[change]}</span>
        <ul>
          {sites.map((site) => (
            <li key={site.id}>
              <span dir="auto">{site.name}</span> <VerdictChip verdict={site.verdict} rule={site.rule} />
              {site.before !== null && site.before !== site.verdict && (
                <span className="update-quiet"> {text.before(words.bulletins.verdicts[site.before])}</span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
