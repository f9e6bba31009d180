import { Button } from 'react-aria-components';
import type { SeverityView } from '../../../main/api/bulletin-view.ts';
import { words } from '../../words/words.ts';
import type { BarsShown } from './ExposureChart.tsx';

const text = words.exposure;

const always: readonly SeverityView[] = ['critical', 'high', 'medium', 'low'];
const rest: readonly SeverityView[] = ['none', 'unstated'];

/** The same numbers as rows, for those who would rather read than look. */
export function ExposureTable({ bars, own, picked, onPick }: BarsShown) {
  const found = rest.filter((one) =>
    bars.some(({ parts }) => parts.some(({ severity }) => severity === one)),
  );
  const columns = [...always, ...found];
  return (
    <div className="exposure-table" role="group" aria-label={text.bars} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.release}</th>
            <th scope="col">{text.affected}</th>
            {columns.map((severity) => (
              <th key={severity} scope="col">
                {words.bulletins.severities[severity]}
              </th>
            ))}
            <th scope="col">{text.unknown}</th>
            <th scope="col">{text.notAffected}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ version, parts, affected, unknown, notAffected }) => (
            <tr key={version} aria-current={version === own ? 'true' : undefined}>
              <th scope="row">
                {version === own ? (
                  `${version} · ${text.own}`
                ) : (
                  <Button
                    className="link-button"
                    aria-pressed={version === picked}
                    onPress={() => onPick(version === picked ? null : version)}
                  >
                    {version}
                  </Button>
                )}
              </th>
              <td>{affected}</td>
              {columns.map((column) => (
                <td key={column}>{parts.find(({ severity }) => severity === column)?.n ?? 0}</td>
              ))}
              <td>{unknown}</td>
              <td>{notAffected}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
