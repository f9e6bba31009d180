import { commands, isNative, type CommandId } from '../../main/api/commands/commands.ts';
import type { Settings } from '../../main/api/state-view.ts';
import { onDesktop } from '../client.ts';
import { hostDo } from '../parts/host-do.ts';
import { logAddress } from '../settings/LogPanel.tsx';
import { textSizeAfter } from '../settings/text-size.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { screenAddress } from '../shell/address.ts';
import { useLibrary } from '../shell/library.tsx';
import { useHistory, useTabs } from '../shell/navigation.tsx';
import { offeredCommands, runCommand } from '../shell/offered-commands.ts';
import { nameOfAddress, screenNames } from '../shell/screens.ts';
import { entryOf } from '../shell/tabs/tab-set.ts';
import { keysOf } from '../shell/use-shortcut.ts';
import { useRelease } from '../sites/use-release.tsx';
import { words } from '../words/words.ts';
import { withOwnIds, type Choice } from './choices.ts';

const own = (id: CommandId): boolean => id !== 'palette' && id !== 'tabAt';

/** Everything that can be done, gone to or chosen at this moment. */
export function useChoices(): readonly Choice[] {
  return withOwnIds([
    ...useCommands(),
    ...nativeChoices(),
    ...useScreens(),
    ...useOtherTabs(),
    ...useSites(),
    ...useLooks(),
  ]);
}

const useCommands = (): readonly Choice[] =>
  offeredCommands()
    .filter(own)
    .map((id) => ({
      id: `command ${id}`,
      name: words.shortcuts.names[id],
      kind: 'command',
      keys: keysOf(id),
      run: () => runCommand(id),
    }));

/** What the desktop does itself: no part of the page offers it. */
const nativeChoices = (): readonly Choice[] =>
  (onDesktop ? (Object.keys(commands) as CommandId[]).filter(isNative) : []).map((id) => ({
    id: `command ${id}`,
    name: words.shortcuts.names[id],
    kind: 'command',
    keys: keysOf(id),
    run: () => void hostDo(id),
  }));

function useScreens(): readonly Choice[] {
  const history = useHistory();
  const screens = Object.entries(screenNames()) as [Parameters<typeof screenAddress>[0], string][];
  const to = (address: string, name: string): Choice => ({
    id: `screen ${address}`,
    name,
    kind: 'screen',
    keys: [],
    run: () => history.follow(address),
  });
  return [
    to('/', words.palette.home),
    ...screens.map(([screen, name]) => to(screenAddress(screen), name)),
    to(logAddress, words.about.logOpen),
  ];
}

function useOtherTabs(): readonly Choice[] {
  const history = useHistory();
  const { tabs, active } = useTabs();
  const library = useLibrary();
  return tabs.flatMap((tab, at) => {
    const { address, title } = entryOf(tab);
    const name = title ?? nameOfAddress(address, library);
    return at === active
      ? []
      : [{ id: `tab ${address}`, name, kind: 'tab', keys: [], run: () => history.selectTab(at) } as const];
  });
}

function useSites(): readonly Choice[] {
  const { sites, site, go } = useRelease();
  return sites
    .filter(({ id }) => id !== site?.id)
    .map(({ id, name }) => ({ id: `site ${id}`, name, kind: 'site', keys: [], run: () => go(id) }));
}

function useLooks(): readonly Choice[] {
  const { settings, change } = useSettings();
  const look = (id: string, name: string, wanted: Partial<Settings>): Choice => ({
    ...{ id, name, kind: 'look', keys: [] },
    run: () => change(wanted),
  });
  const themes = (['system', 'light', 'dark'] as const)
    .filter((theme) => theme !== settings.theme)
    .map((theme) => look(`theme ${theme}`, words.palette.theme(words.settings.themes[theme]), { theme }));
  const sizes = ([1, -1] as const)
    .map((by) => [by, textSizeAfter(settings.textSize, by)] as const)
    .filter(([, size]) => size !== settings.textSize)
    .map(([by, textSize]) =>
      look(
        `text ${by}`,
        `${words.settings.textSize.label}: ${by === 1 ? words.settings.larger : words.settings.smaller}`,
        {
          textSize,
        },
      ),
    );
  const other = settings.deployments === 'mine' ? 'all' : 'mine';
  const parts = `${words.settings.deployments.label}: ${words.settings.deploymentNames[other]}`;
  return [...themes, ...sizes, look(`deployments ${other}`, parts, { deployments: other })];
}
