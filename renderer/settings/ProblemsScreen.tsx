import { CircleCheck } from 'lucide-react';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Notice } from '../parts/Notice.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useCall } from '../parts/use-call.ts';
import { words } from '../words/words.ts';
import { byFile } from './problems-by-file.ts';

/** What is wrong with files of the library, by file. */
export function ProblemsScreen() {
  const { value, failure, reload } = useCall('library.problems', {});
  if (failure !== null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (value === null) return <Skeleton />;
  if (value.length === 0) {
    return (
      <Notice icon={CircleCheck} title={words.problems.none}>
        <p>{words.problems.noneText}</p>
      </Notice>
    );
  }
  return (
    <div className="screen">
      <ScreenHead title={words.problems.title}>
        <p className="lead">{words.problems.lead}</p>
      </ScreenHead>
      {byFile(value).map(([path, problems]) => (
        <section key={path} className="problem-file">
          <h2>{path}</h2>
          <ul>
            {problems.map(({ code, line, message }) => (
              <li key={`${code} ${line ?? 0} ${message}`}>
                {message}
                {line !== undefined && <span className="problem-line">{words.problems.line(line)}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
