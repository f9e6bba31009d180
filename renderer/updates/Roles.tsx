import type { RoleProofView } from '../../main/api/update-view.ts';
import { day } from '../words/amounts.ts';
import { words } from '../words/words.ts';
import { shortKey } from './short-key.ts';

const { roles: text } = words.updates;

/** The four roles, and which keys signed for each. */
export function Roles({ roles }: { readonly roles: readonly RoleProofView[] }) {
  return (
    <table className="update-table">
      <thead>
        <tr>
          <th scope="col">{text.role}</th>
          <th scope="col">{text.signed}</th>
          <th scope="col">{text.keys}</th>
          <th scope="col">{text.until}</th>
        </tr>
      </thead>
      <tbody>
        {roles.map((role) => (
          <tr key={role.role}>
            <th scope="row">
              {role.role} {role.version}
            </th>
            <td>{text.of(role.signers.length, role.threshold)}</td>
            <td>
              {role.signers.map((key) => (
                <code key={key} title={key}>
                  {shortKey(key)}{' '}
                </code>
              ))}
            </td>
            <td className="update-when">
              {day(role.expires)}
              {role.expired && <span className="update-bad"> {text.expired}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
