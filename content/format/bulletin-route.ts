/** Where bulletins open: the addresses that the original site gave them. */
export const bulletinRoot = '/security-bulletins/reports';

/**
 * The route of a bulletin: its file's name without extension, which CSAF 2.0 section 5.1 makes from the tracking id
 * (lower case, other characters than `a-z 0-9 + -` as `_`).
 *
 * @param path `bulletins/cve-2024-3094.json`
 */
export const bulletinRouteOf = (path: string): string =>
  `${bulletinRoot}/${path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.json$/i, '')
    .toLowerCase()}`;
