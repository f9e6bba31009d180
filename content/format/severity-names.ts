import type { SeverityWord } from './bulletin-filter.ts';

type SeverityNames = Readonly<Record<SeverityWord, string>>;

/** How a severity is called by itself, the same in a window and in what is exported from it; by the window's language. */
export const severityNames: Readonly<Record<'en' | 'de', SeverityNames>> = {
  en: {
    critical: 'Critical',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    none: 'None',
    unstated: 'Not stated',
  },
  de: {
    critical: 'Kritisch',
    high: 'Hoch',
    medium: 'Mittel',
    low: 'Niedrig',
    none: 'Keiner',
    unstated: 'Ohne Angabe',
  },
};
