import { fetchBulletinsScreen } from '../bulletins/ahead.tsx';
import { keptLazy } from '../parts/kept-lazy.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';

/** What stands for a screen until it is there. */
const meanwhile = <Skeleton />;

const search = keptLazy(() => import('../find/SearchScreen.tsx').then((m) => m.SearchScreen), meanwhile);
const bookmarks = keptLazy(
  () => import('../bookmarks/BookmarksScreen.tsx').then((m) => m.BookmarksScreen),
  meanwhile,
);
const print = keptLazy(() => import('../print/PrintScreen.tsx').then((m) => m.PrintScreen), meanwhile);
const notes = keptLazy(() => import('../notes/NotesScreen.tsx').then((m) => m.NotesScreen), meanwhile);
const sites = keptLazy(() => import('../sites/SitesScreen.tsx').then((m) => m.SitesScreen), meanwhile);
const check = keptLazy(() => import('../check/CheckScreen.tsx').then((m) => m.CheckScreen), meanwhile);
const problems = keptLazy(
  () => import('../settings/ProblemsScreen.tsx').then((m) => m.ProblemsScreen),
  meanwhile,
);
const settings = keptLazy(
  () => import('../settings/SettingsScreen.tsx').then((m) => m.SettingsScreen),
  meanwhile,
);
const welcome = keptLazy(
  () => import('../settings/WelcomeScreen.tsx').then((m) => m.WelcomeScreen),
  meanwhile,
);
const about = keptLazy(() => import('../settings/AboutScreen.tsx').then((m) => m.AboutScreen), meanwhile);
const updates = keptLazy(
  () => import('../updates/UpdatesScreen.tsx').then((m) => m.UpdatesScreen),
  meanwhile,
);
const palette = keptLazy(() => import('../palette/Palette.tsx').then((m) => m.Palette));
const shortcuts = keptLazy(() => import('./ShortcutsDialog.tsx').then((m) => m.ShortcutsDialog));

export const SearchScreen = search.Kept;
export const BookmarksScreen = bookmarks.Kept;
export const PrintScreen = print.Kept;
export const NotesScreen = notes.Kept;
export const SitesScreen = sites.Kept;
export const CheckScreen = check.Kept;
export const ProblemsScreen = problems.Kept;
export const SettingsScreen = settings.Kept;
export const WelcomeScreen = welcome.Kept;
export const AboutScreen = about.Kept;
export const UpdatesScreen = updates.Kept;
export const Palette = palette.Kept;
export const ShortcutsDialog = shortcuts.Kept;

/** Those that are gone to most come first; a welcome is gone to once. */
const likely = [search, palette, bookmarks, updates, settings, notes, sites, about, check, print, shortcuts];

/** Fetches the code of all screens, one after the other, so that each opens at once. */
export async function fetchScreensAhead(wanted: () => boolean): Promise<void> {
  await fetchBulletinsScreen();
  for (const { fetchAhead } of likely) if (wanted()) await fetchAhead();
}
