/** Pictures for the buttons that are put into a page's body, where React doesn't reach. Drawn for 24 × 24. */
const paths = {
  link: 'M9.5 14.5 14.5 9.5M11 6.5l1.2-1.2a4.6 4.6 0 0 1 6.5 6.5L17.5 13M13 17.5l-1.2 1.2a4.6 4.6 0 0 1-6.5-6.5L6.5 11',
  star: 'm12 3.5 2.6 5.3 5.9.9-4.25 4.15 1 5.85L12 16.95 6.75 19.7l1-5.85L3.5 9.7l5.9-.9z',
  note: 'M5 4.5h14v9.5l-5.5 5.5H5zM13.5 19.5V14H19',
} as const;

const svg = 'http://www.w3.org/2000/svg';

/** One of the pictures, sized by the style. */
export function svgIcon(name: keyof typeof paths): SVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', paths[name]);
  icon.append(path);
  return icon;
}
