import { commandOf, type CommandId } from '../../main/api/commands/commands.ts';
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
import type { Choice } from './choices.ts';

const own = (id: CommandId): boolean => id !== 'palette' && id !== 'tabAt';

/** Everything that can be done, gone to or chosen at this moment. */
export function useChoices(): readonly Choice[] {
  return [...useCommands(), ...useScreens(), ...useOtherTabs(), ...useSites(), ...useLooks()];
}

const useCommands = (): readonly Choice[] =>
  offeredCommands()
    .filter((id) => own(id) && commandOf(id).native !== true)
    .map((id) => ({
      id: `command ${id}`,
      name: words.shortcuts.names[id],
      kind: 'command',
      keys: keysOf(id),
      run: () => runCommand(id),
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
  return [to('/', words.palette.home), ...screens.map(([screen, name]) => to(screenAddress(screen), name))];
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
  const themes = ['system', 'light', 'dark'] as const;
  return themes
    .filter((theme) => theme !== settings.theme)
    .map((theme) => ({
      id: `theme ${theme}`,
      name: words.palette.theme(words.settings.themes[theme]),
      kind: 'look',
      keys: [],
      run: () => change({ theme }),
    }));
}
