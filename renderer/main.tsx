import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ClockContext } from './parts/clock.ts';
import { Boot } from './shell/Boot.tsx';
import { createHistory } from './shell/history.ts';
import './style/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const now = () => new Date();

createRoot(root).render(
  <StrictMode>
    <ClockContext value={now}>
      <Boot history={createHistory(window)} />
    </ClockContext>
  </StrictMode>,
);
